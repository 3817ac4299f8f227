package dev.palier.account.review;

import dev.palier.account.meeting.Appointment;
import dev.palier.account.meeting.Person;
import dev.palier.account.ReviewPeriod;
import java.time.Instant;

/**
 * A business review of a customer (SLA 2), as it stands.
 *
 * @param id           business key of its process, {@code review-acme-2026-Q1}
 * @param stepDueAt    null while nobody has to do anything
 * @param remindedAt   the latest reminder of this step, or null
 * @param words        for the customer, or null; likewise the agenda
 * @param appointment  the latest one agreed on, or null
 * @param organiser    who invites, or null before an appointment was agreed on; stays the same, or calendars take no changes
 * @param invitationNo SEQUENCE of the latest invitation (RFC 5546); -1 before the first
 * @param invited      whether an invitation is out that was not withdrawn
 * @param reason       why there is no review, or another appointment; or null
 */
public record BusinessReview(String id, String customerId, ReviewPeriod period, ReviewStep step, Instant stepDueAt,
    Instant remindedAt, String words, String agenda, Appointment appointment, Person organiser, int invitationNo,
    boolean invited, String decisions, String reason) {

  /** The business key of the review of a customer for a period. */
  public static String idOf(String customerId, String period) {
    return "review-" + customerId + "-" + period;
  }

  /** Whether a business key may be one of ours. */
  public static boolean isId(String businessKey) {
    return businessKey != null && businessKey.startsWith("review-");
  }
}
