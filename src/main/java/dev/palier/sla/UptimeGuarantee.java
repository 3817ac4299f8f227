package dev.palier.sla;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What availability a package guarantees (SLA 2, 4.10), as the agreement says it. */
public final class UptimeGuarantee {

  private static final String NONE = "none";
  private static final Pattern PERCENT_A_MONTH = Pattern.compile("((?:100|[1-9]?[0-9])(?:\\.[0-9]{1,4})?) % a month");
  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  private UptimeGuarantee() {
  }

  /**
   * Reads a cell of {@code entitlements.dmn}.
   *
   * @return percent of a month, for example 99.5; empty for none
   * @throws IllegalArgumentException if the text is anything else; the message says what was expected
   */
  public static Optional<BigDecimal> parse(String text) {
    if (NONE.equals(text)) {
      return Optional.empty();
    }
    Matcher percent = PERCENT_A_MONTH.matcher(String.valueOf(text));
    if (!percent.matches() || new BigDecimal(percent.group(1)).compareTo(MOST) > 0) {
      throw new IllegalArgumentException("expected 'none' or a percentage such as '99.5 % a month', was '" + text + "'");
    }
    return Optional.of(new BigDecimal(percent.group(1)));
  }
}
