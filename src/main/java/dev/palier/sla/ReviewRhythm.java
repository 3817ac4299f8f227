package dev.palier.sla;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How often a package has a business review (SLA 2), as the agreement says it. */
public enum ReviewRhythm {
  NONE("none", 0), ONCE_A_YEAR("once a year", 12), TWICE_A_YEAR("twice a year", 6), ONCE_A_QUARTER("once a quarter", 3),
  ONCE_A_MONTH("once a month", 1);

  private final String words;
  private final int months;

  ReviewRhythm(String words, int months) {
    this.words = words;
    this.months = months;
  }

  /** How many months of the calendar one review covers; 0 for no review. */
  public int months() {
    return months;
  }

  /**
   * Reads a cell of {@code entitlements.dmn}.
   *
   * @throws IllegalArgumentException if the text is anything else; the message says what was expected
   */
  public static ReviewRhythm parse(String text) {
    return Arrays.stream(values()).filter(rhythm -> rhythm.words.equals(text)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("expected one of " + Arrays.stream(values())
            .map(rhythm -> "'" + rhythm.words + "'").collect(Collectors.joining(", ")) + ", was '" + text + "'"));
  }

  @Override
  public String toString() {
    return words;
  }
}
