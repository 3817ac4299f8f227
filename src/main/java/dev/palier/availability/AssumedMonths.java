package dev.palier.availability;

import dev.palier.availability.credit.CreditRules;
import dev.palier.availability.month.Down;
import dev.palier.availability.month.Figure;
import dev.palier.availability.month.Measurement;
import dev.palier.availability.month.MonthFacts;
import dev.palier.availability.month.Span;
import dev.palier.availability.month.Spans;
import dev.palier.availability.outage.TicketDowntime;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportCalendars;
import dev.palier.sla.SupportPackages;
import dev.palier.sla.SupportTier;
import dev.palier.sla.UptimeGuarantee;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * What months of a customer would come to if every one of some tickets were an outage, by the tables in force (SLA 4.10): for whoever
 * tries edited tables. Counts as it does for a P1 ticket marked "service unavailable" (reading R8); keeps nothing.
 */
@Component
public class AssumedMonths {

  private final SupportPackages packages;
  private final CreditRules credits;
  private final ZoneId zone;

  AssumedMonths(SupportPackages packages, CreditRules credits, SupportCalendars calendars) {
    this.packages = packages;
    this.credits = credits;
    this.zone = calendars.zone();
  }

  /**
   * A month of the contract's zone in which something was down.
   *
   * @param percent       of the whole month, two places
   * @param guarantee     percent, for example 99.5
   * @param creditPercent of the monthly fee; null while the guarantee is kept, or the table tells no credit for the package
   */
  public record AssumedMonth(YearMonth month, long downSeconds, BigDecimal percent, BigDecimal guarantee, boolean keepsGuarantee,
      BigDecimal creditPercent) {
  }

  /**
   * The months in which at least one of the tickets was down, the earliest first; none if the package guarantees no availability.
   *
   * @param ledgers of the tickets; only their time at P1 counts
   * @param until   what is not resolved by then lasts until then
   */
  public List<AssumedMonth> of(SupportTier tier, Collection<List<LedgerEntry>> ledgers, Instant until) {
    Optional<BigDecimal> guarantee = UptimeGuarantee.parse(packages.of(tier).uptimeGuarantee());
    List<Down> downs = ledgers.stream().filter(ledger -> !ledger.isEmpty()).map(ledger -> down(ledger, until))
        .filter(down -> !down.times().isEmpty()).toList();
    return guarantee.isEmpty() ? List.of() : months(downs).stream().map(month -> measured(tier, month, guarantee.get(), downs)).toList();
  }

  private static Down down(List<LedgerEntry> ledger, Instant until) {
    TicketDowntime told = TicketDowntime.of(ledger, null, until);
    return new Down(ledger.get(0).ticket(), "taken as an outage", told.down(), told.paused(), Spans.NONE, false);
  }

  private Collection<YearMonth> months(List<Down> downs) {
    TreeSet<YearMonth> months = new TreeSet<>();
    for (Span span : downs.stream().flatMap(down -> down.times().list().stream()).toList()) {
      YearMonth last = YearMonth.from(span.endExclusive().minusSeconds(1).atZone(zone));
      for (YearMonth month = YearMonth.from(span.startInclusive().atZone(zone)); !month.isAfter(last); month = month.plusMonths(1)) {
        months.add(month);
      }
    }
    return months;
  }

  private AssumedMonth measured(SupportTier tier, YearMonth month, BigDecimal guarantee, List<Down> downs) {
    Span whole = new Span(midnight(month.atDay(1)), midnight(month.plusMonths(1).atDay(1)));
    Figure figure = Measurement.of(new MonthFacts(whole, Spans.of(List.of(whole)), guarantee, List.of(), downs));
    return new AssumedMonth(month, figure.downtimeSeconds(), figure.percent(), guarantee, figure.keepsGuarantee(),
        figure.keepsGuarantee() ? null : credit(tier));
  }

  private BigDecimal credit(SupportTier tier) {
    try {
      return credits.percent(tier);
    } catch (Refusal noRow) {
      return null;
    }
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
