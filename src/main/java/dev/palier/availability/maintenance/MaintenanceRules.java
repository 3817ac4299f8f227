package dev.palier.availability.maintenance;

import dev.palier.availability.MaintenanceWindow.Kind;

/** What the agreement asks of each kind of maintenance, as process owners keep it in {@code maintenance.dmn}. */
public interface MaintenanceRules {

  /**
   * One row of the table.
   *
   * @param noticeAhead  how long before its start customers are told; null where they are told at once, or afterwards
   * @param noticeHours  calendar in which that time counts; null like it
   * @param window       calendar that a public cloud's maintenance must lie in; null where no window binds
   * @param workingHours calendar of the working hours that are avoided; null where they are not
   * @param afterwards   whether customers are told afterwards only
   */
  record Rule(String noticeAhead, String noticeHours, String window, String workingHours, boolean afterwards) {
  }

  /** The rule of a kind. */
  Rule of(Kind kind);
}
