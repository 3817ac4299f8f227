package dev.palier.availability.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause("4.10")
class ServiceCreditTests {

  @ParameterizedTest(name = "{1} % of {0} is {2}")
  @DisplayName("SLA 4.10: the credit is the exact percentage of the fee, rounded once; what lies between two goes to the even one")
  @CsvSource({"EUR 12500.00,10,'EUR 1,250.00'", "EUR 1234.44,10,EUR 123.44", "EUR 1234.45,10,EUR 123.44", "EUR 1234.46,10,EUR 123.45",
      "EUR 1234.55,10,EUR 123.46", "EUR 0.05,10,EUR 0.00", "EUR 999999999999.99,10,'EUR 100,000,000,000.00'", "JPY 125005,10,'JPY 12,500'",
      "EUR 100.00,12.5,EUR 12.50"})
  void isRoundedOnce(String fee, BigDecimal percent, String credit) {
    assertThat(ServiceCredit.words(ServiceCredit.of(Money.parse(fee), percent))).isEqualTo(credit);
  }
}
