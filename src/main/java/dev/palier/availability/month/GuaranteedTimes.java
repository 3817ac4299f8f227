package dev.palier.availability.month;

import dev.palier.customer.Contract;
import dev.palier.customer.Contracts;
import dev.palier.customer.Customer;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When a customer's contract promised an availability (SLA 2, 4.10). The service hours of a month are all its hours in the contract's
 * zone; of a contract that began, ended or changed its package within the month, the hours from midnight of its first day to the midnight
 * at which it ended.
 */
@Component
public class GuaranteedTimes {

  private final Contracts contracts;
  private final SupportPackages packages;
  private final ZoneId zone;

  GuaranteedTimes(Contracts contracts, SupportPackages packages, SupportCalendars calendars) {
    this.contracts = contracts;
    this.packages = packages;
    this.zone = calendars.zone();
  }

  /**
   * What was promised in a month.
   *
   * @param month   until now for one that goes on
   * @param percent the highest, if several were promised one after the other
   */
  public record Promised(Span month, Spans times, BigDecimal percent) {
  }

  /**
   * What was promised for a month.
   *
   * @throws Refusal if it has not begun at this instant, or nothing was promised
   */
  public Promised in(Customer customer, YearMonth month, Instant now) {
    Span whole = whole(month);
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    if (!whole.startInclusive().isBefore(second)) {
      throw new Refusal("The month " + month + " has not begun.");
    }
    Span span = whole.endExclusive().isAfter(second) ? new Span(whole.startInclusive(), second) : whole;
    Spans times = Spans.NONE;
    BigDecimal percent = null;
    for (Contract contract : contracts.of(customer.id())) {
      Optional<BigDecimal> guarantee = guarantee(contract.tier());
      Spans held = guarantee.isEmpty() ? Spans.NONE : held(contract, span);
      if (!held.isEmpty()) {
        times = times.or(held);
        percent = percent == null ? guarantee.get() : percent.max(guarantee.get());
      }
    }
    if (percent == null) {
      throw new Refusal("The contract of " + customer.name() + " guarantees no availability in " + month + ".");
    }
    return new Promised(span, times, percent);
  }

  /** Whether any stretch of a customer's contract promises an availability. */
  public boolean isEverPromised(Customer customer) {
    return contracts.of(customer.id()).stream().anyMatch(contract -> guarantee(contract.tier()).isPresent());
  }

  /** Whether a month has ended at an instant. */
  public boolean hasEnded(YearMonth month, Instant now) {
    return !now.isBefore(whole(month).endExclusive());
  }

  /** The last stretch of the contract that promised an availability in a month: its fee is that month's; empty for none. */
  public Optional<Contract> last(Customer customer, YearMonth month) {
    Span span = whole(month);
    List<Contract> promising = contracts.of(customer.id()).stream()
        .filter(contract -> guarantee(contract.tier()).isPresent() && !held(contract, span).isEmpty()).toList();
    return promising.isEmpty() ? Optional.empty() : Optional.of(promising.get(promising.size() - 1));
  }

  private Span whole(YearMonth month) {
    return new Span(midnight(month.atDay(1)), midnight(month.plusMonths(1).atDay(1)));
  }

  private Optional<BigDecimal> guarantee(SupportTier tier) {
    return UptimeGuarantee.parse(packages.of(tier).uptimeGuarantee());
  }

  private Spans held(Contract contract, Span month) {
    Instant from = midnight(contract.startsOn());
    Instant to = contract.endsOn() == null ? month.endExclusive() : midnight(contract.endsOn());
    return Spans.between(from, to).and(Spans.of(List.of(month)));
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
