package dev.palier.availability.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.joda.money.Money;
import org.joda.money.format.MoneyAmountStyle;
import org.joda.money.format.MoneyFormatter;
import org.joda.money.format.MoneyFormatterBuilder;

/**
 * The credit of a month (SLA 4.10): a percentage of that month's licence subscription fee.
 *
 * @param version    of the figure on which it was approved
 * @param fee        of the whole month
 * @param percent    of the fee
 * @param amount     what is credited
 */
public record ServiceCredit(String monthId, int version, Money fee, BigDecimal percent, Money amount, String actor, Instant approvedAt) {

  private static final int PLACES_OF_PERCENT = 2;
  private static final MoneyFormatter WORDS = new MoneyFormatterBuilder().appendCurrencyCode().appendLiteral(" ")
      .appendAmount(MoneyAmountStyle.ASCII_DECIMAL_POINT_GROUP3_COMMA).toFormatter();

  /**
   * The percentage of a fee, rounded once to the smallest unit of its currency; what lies exactly between two goes to the even one
   * (HALF_EVEN): 10 % of EUR 1,234.45 is EUR 123.44, of EUR 1,234.55 it is EUR 123.46.
   */
  public static Money of(Money fee, BigDecimal percent) {
    return fee.multipliedBy(percent.movePointLeft(PLACES_OF_PERCENT), RoundingMode.HALF_EVEN);
  }

  /** As it stands on letters: {@code EUR 1,250.00}. */
  public static String words(Money money) {
    return WORDS.print(money);
  }
}
