package dev.palier.replay.difference;

import dev.palier.availability.AssumedMonths.AssumedMonth;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Says what a month of the Gold customer would have come to. */
final class MonthWords {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private MonthWords() {
  }

  static Map<String, Object> row(Row.Month row) {
    return Map.of("month", MONTH.format(row.month()), "beforePercent", percent(row.change().before()),
        "before", credit(row.change().before()), "afterPercent", percent(row.change().after()), "after", credit(row.change().after()));
  }

  /** What differs in the credits of all months together. */
  static String sentence(Comparison comparison) {
    Change<BigDecimal> credits = new Change<>(credits(comparison.before()), credits(comparison.after()));
    return credits.differs()
        ? "The Gold customer would have been credited " + credits.after().toPlainString() + " % of a monthly fee in all instead of "
            + credits.before().toPlainString() + " %."
        : "The availability of the Gold customer would have been measured differently, with the same service credits.";
  }

  private static BigDecimal credits(Side side) {
    return side.months().stream().map(AssumedMonth::creditPercent).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String percent(AssumedMonth month) {
    return month == null ? "-" : month.percent().toPlainString() + " % of " + month.guarantee().toPlainString() + " %";
  }

  private static String credit(AssumedMonth month) {
    if (month == null) {
      return "nothing measured";
    }
    String below = month.creditPercent() == null ? "none: the table tells no credit"
        : month.creditPercent().toPlainString() + " % of the monthly fee";
    return month.keepsGuarantee() ? "none: the guarantee is kept" : below;
  }
}
