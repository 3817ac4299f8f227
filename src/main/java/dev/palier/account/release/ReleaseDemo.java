package dev.palier.account.release;

import dev.palier.account.meeting.Appointment;
import dev.palier.account.meeting.Person;

/**
 * The demo of a routine release for one customer (SLA 2), as it stands.
 *
 * @param id           business key of its process, {@code demo-2026.2-acme}
 * @param appointment  the latest one agreed on, or null
 * @param organiser    who invites, or null before an appointment was agreed on; stays the same, or calendars take no changes
 * @param invitationNo SEQUENCE of the latest invitation (RFC 5546); -1 before the first
 * @param invited      whether an invitation is out that was not withdrawn
 * @param reason       why there is none or another appointment, or what was said in it; or null
 */
public record ReleaseDemo(String id, String release, String customerId, State state, Appointment appointment, Person organiser,
    int invitationNo, boolean invited, String reason) {

  /** What became of it. */
  public enum State {
    OPEN, HELD, NOT_WANTED
  }

  /** The business key of the demo of a version for a customer. */
  public static String idOf(String version, String customerId) {
    return "demo-" + version + "-" + customerId;
  }

  /** Whether a business key may be one of ours. */
  public static boolean isId(String businessKey) {
    return businessKey != null && businessKey.startsWith("demo-");
  }
}
