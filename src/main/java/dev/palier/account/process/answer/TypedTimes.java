package dev.palier.account.process.answer;

import static dev.palier.account.process.answer.Answers.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Days and times as forms give them: of the contract's zone, without saying so. */
public final class TypedTimes {

  private static final String OFFSET = "(:\\d\\d)?(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?$";

  private TypedTimes() {
  }

  /**
   * The instant of a day and time.
   *
   * @param missing the sentence for whoever typed none
   * @throws IllegalArgumentException if it is missing, unreadable or skipped by the clocks
   */
  public static Instant instant(VariableScope answers, String name, ZoneId zone, String missing) {
    String typed = text(answers, name);
    try {
      LocalDateTime local = LocalDateTime.parse(typed == null ? "" : typed.replaceAll(OFFSET, "$1"));
      Answers.refuseIf(zone.getRules().getValidOffsets(local).isEmpty(), "At " + local.toLocalTime() + " on " + local.toLocalDate()
          + " the clocks of " + zone + " are put forward; choose another time.");
      return local.atZone(zone).toInstant();
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException(missing);
    }
  }

  /**
   * The day, null for none.
   *
   * @throws IllegalArgumentException if it is no day
   */
  public static LocalDate day(VariableScope answers, String name) {
    String typed = text(answers, name);
    try {
      return typed == null ? null : LocalDate.parse(typed.length() > 10 ? typed.substring(0, 10) : typed);
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException("'" + typed + "' is no day; expected one such as 2026-11-30.");
    }
  }
}
