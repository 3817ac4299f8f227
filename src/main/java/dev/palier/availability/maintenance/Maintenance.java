package dev.palier.availability.maintenance;

import dev.palier.availability.MaintenanceWindow.Kind;
import dev.palier.calendar.Stretch;
import java.time.Instant;

/**
 * Maintenance as it stands.
 *
 * @param planned     as it is wanted now
 * @param announced   as customers were told last; null before
 * @param noticeNo    number of the latest notice about its times, 0 for none
 * @param acceptance  of exceptions from the agreement, null for none
 * @param refusedWhy  why the times as they are wanted were not accepted, null if they were not refused
 * @param startedAt   when it began, null before
 * @param expectedEnd while it runs, null before
 * @param endedAt     when it ended, null before
 */
public record Maintenance(String id, Kind kind, String title, String words, String reason, String workingHoursReason,
    Stretch planned, Stretch announced, int noticeNo, Acceptance acceptance, String refusedWhy, Instant startedAt,
    Instant expectedEnd, String prolongedWhy, Instant endedAt, String closingWords, Instant cancelledAt, String cancelledWhy) {

  /**
   * Somebody accepted exceptions from the agreement (SLA 3.1, 3.4).
   *
   * @param times  the only times for which it holds
   * @param window whether it is accepted that they lie outside the window
   * @param notice whether it is accepted that they are announced late
   */
  public record Acceptance(String by, String why, Stretch times, boolean window, boolean notice) {
  }

  /** Whether a text is the id of a maintenance: {@code M-1001}. */
  public static boolean isId(String text) {
    return text != null && text.matches("M-\\d{1,18}");
  }

  /** Whether somebody accepted that its times lie outside the window. */
  boolean isWindowAccepted() {
    return acceptance != null && acceptance.window() && acceptance.times().equals(planned);
  }

  /** Whether somebody accepted that its times are announced late. */
  boolean isLateNoticeAccepted() {
    return acceptance != null && acceptance.notice() && acceptance.times().equals(planned);
  }

  /** Whether nothing comes of it any more. */
  public boolean isOver() {
    return endedAt != null || cancelledAt != null;
  }
}
