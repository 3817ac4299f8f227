package dev.palier.customer.exchange;

import dev.palier.customer.EmailAddress;
import dev.palier.sla.SupportTier;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** Reads cells, and says of what cannot be read what was expected; such a cell is null then. */
final class Cells {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Pattern FEE = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

  private final Findings findings;

  Cells(Findings findings) {
    this.findings = findings;
  }

  String id(Line line, String column) {
    return ID.matcher(line.cell(column)).matches() ? line.cell(column)
        : wrong(line, column, "an id of 1 to 40 letters, digits, dots and dashes");
  }

  String text(Line line, String column, int longest) {
    String cell = line.cell(column);
    return !cell.isEmpty() && cell.length() <= longest && cell.chars().noneMatch(Character::isISOControl) ? cell
        : wrong(line, column, "1 to " + longest + " characters on one line");
  }

  /** Null for an empty cell too. */
  String textOrNone(Line line, String column, int longest) {
    return line.cell(column).isEmpty() ? null : text(line, column, longest);
  }

  String address(Line line, String column) {
    return EmailAddress.problemWith(line.cell(column)).isEmpty() ? line.cell(column)
        : wrong(line, column, "an e-mail address such as maya@example.com");
  }

  LocalDate day(Line line, String column) {
    try {
      LocalDate day = LocalDate.parse(line.cell(column));
      return day.getYear() >= 1990 && day.getYear() <= 2999 ? day : wrong(line, column, "a day such as 2026-12-31");
    } catch (DateTimeException noDay) {
      return wrong(line, column, "a day such as 2026-12-31");
    }
  }

  SupportTier tier(Line line, String column) {
    String wanted = line.cell(column).toUpperCase(Locale.ROOT);
    return Arrays.stream(SupportTier.values()).filter(tier -> tier.name().equals(wanted)).findFirst()
        .orElseGet(() -> wrong(line, column, "one of BASIC, SILVER, GOLD"));
  }

  /** Null where neither amount nor currency is given. */
  Money fee(Line line, String amount, String currency) {
    if (line.cell(amount).isEmpty() && line.cell(currency).isEmpty()) {
      return null;
    }
    if (!FEE.matcher(line.cell(amount)).matches()) {
      return wrong(line, amount, "an amount such as 1200.00 beside the currency");
    }
    try {
      CurrencyUnit unit = CurrencyUnit.of(line.cell(currency));
      BigDecimal fee = new BigDecimal(line.cell(amount));
      return fee.stripTrailingZeros().scale() <= unit.getDecimalPlaces() ? Money.of(unit, fee)
          : wrong(line, amount, "at most " + unit.getDecimalPlaces() + " decimals in " + unit);
    } catch (IllegalCurrencyException unknown) {
      return wrong(line, currency, "a currency of ISO 4217 such as EUR");
    }
  }

  String oneOf(Line line, String column, List<String> choices) {
    return choices.contains(line.cell(column)) ? line.cell(column) : wrong(line, column, "one of " + String.join(", ", choices));
  }

  private <T> T wrong(Line line, String column, String expected) {
    findings.add(line, column, expected);
    return null;
  }
}
