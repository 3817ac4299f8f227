package dev.palier.sla;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * When a customer who owes us an answer is reminded, and when the ticket closes by itself (SLA 2 ticket auto close; reading R4).
 * All days are calendar days on the contract's wall clock, counted from the instant the waiting began.
 *
 * @param onceAfterDays  days of single reminders, ascending; empty when reminders repeat
 * @param everyDays      days between repeated reminders, or 0 for none
 * @param closeAfterDays days until auto close, or 0 for never
 */
public record ReminderPlan(List<Integer> onceAfterDays, int everyDays, int closeAfterDays) {

  public ReminderPlan {
    onceAfterDays = List.copyOf(onceAfterDays);
  }

  /**
   * Reads the three cells of a plan: reminders ({@code 7 calendar days, 12 calendar days} or {@code -}), repetition
   * ({@code 7 calendar days} or {@code -}) and auto close ({@code 14 calendar days} or {@code never}).
   */
  public static ReminderPlan parse(String once, String every, String close) {
    List<Integer> days = new ArrayList<>();
    if (!once.equals("-")) {
      Arrays.stream(once.split(", ")).map(ReminderPlan::days).forEach(days::add);
    }
    return new ReminderPlan(days, every.equals("-") ? 0 : days(every), close.equals("never") ? 0 : days(close));
  }

  private static int days(String cell) {
    Amount amount = Amount.parse(cell);
    if (amount.unit() != Amount.Unit.CALENDAR_DAY) {
      throw new IllegalArgumentException("expected an amount in calendar days, was '" + cell + "'");
    }
    return amount.count();
  }

  /** The first reminder later than {@code afterDays}, in days since the waiting began, or none. */
  public Optional<Integer> nextReminder(int afterDays) {
    Optional<Integer> once = onceAfterDays.stream().filter(days -> days > afterDays).findFirst();
    if (once.isPresent() || everyDays == 0) {
      return once;
    }
    return Optional.of((afterDays / everyDays + 1) * everyDays);
  }

  /** The plan as one text that {@link #fromText} reads, kept with a running ticket. */
  @Override
  public String toString() {
    return String.join(",", onceAfterDays.stream().map(String::valueOf).toList()) + ";" + everyDays + ";" + closeAfterDays;
  }

  static ReminderPlan fromText(String text) {
    String[] parts = text.split(";");
    List<Integer> once = parts[0].isEmpty() ? List.of() : Arrays.stream(parts[0].split(",")).map(Integer::valueOf).toList();
    return new ReminderPlan(once, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }
}
