package dev.palier.replay.difference;

import dev.palier.availability.AssumedMonths.AssumedMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Says what a month of the Gold customer would have come to. */
final class MonthWords {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private MonthWords() {
  }

  static Map<String, Object> row(Row.Month row) {
    return Map.of("month", MONTH.format(row.month()), "beforePercent", percent(row.change().before()),
        "before", credit(row.change().before()), "afterPercent", percent(row.change().after()), "after", credit(row.change().after()));
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
