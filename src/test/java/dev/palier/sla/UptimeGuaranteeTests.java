package dev.palier.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Clause("4.10")
class UptimeGuaranteeTests {

  @Test
  @DisplayName("SLA 2, 4.10: a guarantee is read as the agreement says it")
  void reads() {
    assertThat(UptimeGuarantee.parse("99.5 % a month")).contains(new BigDecimal("99.5"));
    assertThat(UptimeGuarantee.parse("100 % a month")).contains(new BigDecimal("100"));
    assertThat(UptimeGuarantee.parse("none")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"99.5", "99.5 %", "99,5 % a month", "100.1 % a month", "99.5 % a year", "no", ""})
  @DisplayName("SLA 2, 4.10: anything else is refused with what was expected")
  void refuses(String cell) {
    assertThatThrownBy(() -> UptimeGuarantee.parse(cell)).hasMessageContaining("such as '99.5 % a month', was '" + cell + "'");
  }
}
