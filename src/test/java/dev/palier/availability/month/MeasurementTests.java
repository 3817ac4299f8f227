package dev.palier.availability.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.availability.month.Evidence.Kind;
import dev.palier.availability.month.MonthFacts.Maintained;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause({"3.1.2", "4.10"})
class MeasurementTests {

  /** A month of 1,000,000 seconds: half a percent of it is 5,000 seconds. */
  private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
  private static final int LENGTH = 1_000_000;

  private final List<Down> downs = new ArrayList<>();
  private final List<Maintained> maintenance = new ArrayList<>();

  @ParameterizedTest(name = "{0} s down: {1} %, kept {2}")
  @DisplayName("SLA 4.10: exactly at the guarantee is kept, a second less is not, though both may look the same to two places")
  @CsvSource({"0,100.00,true", "1,99.99,true", "4999,99.50,true", "5000,99.50,true", "5001,99.49,false", "5099,99.49,false",
      "1000000,0.00,false"})
  void comparesWithoutRounding(int seconds, String percent, boolean kept) {
    if (seconds > 0) {
      down("T-1", 0, seconds);
    }

    assertThat(measured().percent()).isEqualTo(new BigDecimal(percent));
    assertThat(measured().keepsGuarantee()).isEqualTo(kept);
  }

  @ParameterizedTest(name = "{0} s down with {1} % guaranteed: kept {2}")
  @DisplayName("SLA 4.10: a guarantee finer than what is shown is compared as finely")
  @CsvSource({"4949,99.505,true", "4950,99.505,true", "4951,99.505,false", "1,99.9999,true", "2,99.9999,false"})
  void comparesAsFinelyAsTheGuarantee(int seconds, BigDecimal guarantee, boolean kept) {
    down("T-1", 0, seconds);

    assertThat(Measurement.of(new MonthFacts(month(), spans(0, LENGTH), guarantee, maintenance, downs)).keepsGuarantee()).isEqualTo(kept);
  }

  @Test
  @DisplayName("SLA 4.10: outages that overlap count once, those that touch are added")
  void countsOverlapsOnce() {
    down("T-1", 100, 200);
    down("T-2", 150, 250);
    down("O-3", 160, 170);
    down("O-4", 250, 300);

    assertThat(measured().downtimeSeconds()).isEqualTo(200);
    assertThat(measured().evidence()).extracting(Evidence::source).containsExactly("T-1", "T-2", "O-3", "O-4");
  }

  @Test
  @DisplayName("SLA 4.10: scheduled maintenance leaves the service hours; what is down inside it does not count")
  void leavesMaintenanceOut() {
    maintained("M-1", 1000, 3000);
    maintained("M-2", 2000, 4000);
    downs.add(new Down("O-1", "down", spans(500, 3500), Spans.NONE, spans(1000, 4000), false));

    assertThat(measured().maintenanceSeconds()).isEqualTo(3000);
    assertThat(measured().downtimeSeconds()).isEqualTo(500);
    assertThat(measured().percent()).isEqualTo(new BigDecimal("99.94"));
    assertThat(lines()).containsExactly("DOWNTIME 500-1000", "MAINTENANCE 1000-3000", "IN_MAINTENANCE 1000-3500",
        "MAINTENANCE 2000-4000");
  }

  @Test
  @DisplayName("SLA 4.10: what is down while something else is maintained counts as downtime, and not as maintenance as well")
  void countsEachSecondOnce() {
    maintained("M-1", 1000, 3000);
    downs.add(new Down("O-1", "down", spans(2000, 2500), Spans.NONE, Spans.NONE, false));

    assertThat(measured().maintenanceSeconds()).isEqualTo(1500);
    assertThat(measured().downtimeSeconds()).isEqualTo(500);
    assertThat(lines()).containsExactly("MAINTENANCE 1000-2000", "DOWNTIME 2000-2500", "MAINTENANCE 2500-3000");
  }

  @Test
  @DisplayName("SLA 3.1.2, 4.10: an excluded cause does not count, but where something else is down for a cause that does")
  void leavesExcludedCausesOut() {
    downs.add(new Down("O-1", "force majeure", spans(0, 9000), Spans.NONE, Spans.NONE, true));
    down("O-2", 8000, 8100);

    assertThat(measured().downtimeSeconds()).isEqualTo(100);
    assertThat(lines()).containsExactly("EXCLUDED 0-9000", "DOWNTIME 8000-8100");
  }

  @Test
  @DisplayName("SLA 4.10: what lies across the borders of the month, or of the contract in it, counts inside them only")
  void cutsAtTheBorders() {
    down("T-1", -500, 100);
    down("T-2", LENGTH - 50, LENGTH + 500);
    maintained("M-1", LENGTH - 200, LENGTH + 100);
    assertThat(measured().downtimeSeconds()).isEqualTo(150);
    assertThat(measured().maintenanceSeconds()).isEqualTo(150);

    Figure held = Measurement.of(new MonthFacts(month(), spans(40, LENGTH - 20), new BigDecimal("99.5"), maintenance, downs));
    assertThat(held.serviceSeconds()).isEqualTo(LENGTH - 60);
    assertThat(held.downtimeSeconds()).isEqualTo(90);
    assertThat(held.evidence()).filteredOn(each -> each.kind() == Kind.NO_GUARANTEE).hasSize(2);
  }

  @Test
  @DisplayName("SLA 4.10: a month that was all maintenance was available; one longer than itself is refused")
  void knowsTheExtremes() {
    maintained("M-1", 0, LENGTH);

    assertThat(measured().percent()).isEqualTo("100.00");
    assertThat(measured().keepsGuarantee()).isTrue();
    assertThatThrownBy(() -> new Figure(100, 60, 41, BigDecimal.TEN, List.of())).hasMessageContaining("within 100 s");
  }

  private void down(String source, int from, int to) {
    downs.add(new Down(source, "down", spans(from, to), Spans.NONE, Spans.NONE, false));
  }

  private void maintained(String source, int from, int to) {
    maintenance.add(new Maintained(source, "update", new Span(START.plusSeconds(from), START.plusSeconds(to))));
  }

  private Figure measured() {
    return Measurement.of(new MonthFacts(month(), spans(0, LENGTH), new BigDecimal("99.5"), maintenance, downs));
  }

  private List<String> lines() {
    return measured().evidence().stream().map(each -> each.kind() + " " + after(each.span().startInclusive()) + "-"
        + after(each.span().endExclusive())).toList();
  }

  private static long after(Instant at) {
    return at.getEpochSecond() - START.getEpochSecond();
  }

  private static Span month() {
    return new Span(START, START.plusSeconds(LENGTH));
  }

  private static Spans spans(int from, int to) {
    return Spans.between(START.plusSeconds(from), START.plusSeconds(to));
  }
}
