package dev.palier.sla;

import java.util.List;

/**
 * What the contract promises for one tier and priority (SLA 2, 4.7), read from the decision tables.
 *
 * @param supportHours       name of the calendar in which minutes and hours of this ticket count
 * @param responseWarnings   percentages of the target, ascending, at which staff are warned; likewise the other two
 * @param lastLevel          the last level of the escalation path, or 0 when the package has none (SLA 4.8)
 */
public record Promise(SupportTier tier, Priority priority, Target response, Target resolution, Target escalationInterval,
    Target updateInterval, String supportHours, List<Integer> responseWarnings, List<Integer> resolutionWarnings,
    List<Integer> updateReminders, int lastLevel, ReminderPlan reminders) {

  /** Whether levels are raised because time passed, and not only by a miss or on request (reading R2, R3). */
  public boolean escalatesByInterval() {
    return lastLevel > 0 && escalationInterval instanceof Target.Timed;
  }
}
