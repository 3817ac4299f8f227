package dev.palier.customer.roster;

import java.time.Instant;
import java.util.List;

/** The shifts of a calendar file. Immutable. */
public final class RosterCalendar {

  private final List<Shift> shifts;

  RosterCalendar(List<Shift> shifts) {
    this.shifts = List.copyOf(shifts);
  }

  /**
   * Who is on duty at an instant, in the order of the file; empty in a gap.
   *
   * @return for each person what the file says of them: address, name
   */
  public List<List<String>> onDuty(Instant at) {
    return shifts.stream().filter(shift -> shift.covers(at)).flatMap(shift -> shift.people().stream()).distinct().toList();
  }

  /** How many events the file has, a repeated one counted once. */
  public int size() {
    return shifts.size();
  }
}
