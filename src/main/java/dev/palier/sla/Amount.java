package dev.palier.sla;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of time as people write it in a decision table, e.g. {@code 3 business days} (SLA 4.7).
 *
 * @param count at least 1
 * @param unit  the unit, which decides the hours in which the amount is counted
 */
public record Amount(int count, Unit unit) {

  /** The units of the agreement; minutes and hours count in support hours, days and months as named. */
  public enum Unit {
    MINUTE("minute"), HOUR("hour"), BUSINESS_DAY("business day"), CALENDAR_DAY("calendar day"), MONTH("month");

    private final String word;

    Unit(String word) {
      this.word = word;
    }
  }

  private static final Pattern FORM =
      Pattern.compile("([1-9][0-9]{0,4}) (minute|hour|business day|calendar day|month)(s?)");

  public Amount {
    if (count < 1) {
      throw new IllegalArgumentException("An amount must be at least 1, was " + count);
    }
  }

  /**
   * Reads an amount: a whole number, one blank, the unit in the singular for 1 and in the plural otherwise.
   *
   * @throws IllegalArgumentException if the text is anything else; the message says what was expected
   */
  public static Amount parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || form.group(1).equals("1") != form.group(3).isEmpty()) {
      throw new IllegalArgumentException("expected an amount such as '30 minutes', '2 hours', '3 business days', "
          + "'7 calendar days' or '1 month', was '" + text + "'");
    }
    String unit = form.group(2).replace(' ', '_').toUpperCase(Locale.ROOT);
    return new Amount(Integer.parseInt(form.group(1)), Unit.valueOf(unit));
  }

  @Override
  public String toString() {
    return count + " " + unit.word + (count == 1 ? "" : "s");
  }
}
