package dev.palier.account.pack;

import dev.palier.availability.AvailabilityFigures;
import dev.palier.account.ReviewPeriod;
import dev.palier.account.TamMonth;
import dev.palier.account.TamTime;
import dev.palier.account.review.ReviewTable;
import dev.palier.account.meeting.AgreedTimes;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.sla.Metric;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportPackages;
import dev.palier.ticket.Attainments;
import dev.palier.ticket.Attainments.Miss;
import dev.palier.ticket.Attainments.Period;
import dev.palier.ticket.Attainments.Scope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the figures of a pack from the ledger and the tables beside it, in one transaction. */
@Component
public class PackReader {

  private static final int PAGE = 500;

  private final Attainments attainments;
  private final MissWords misses;
  private final Customers customers;
  private final SupportPackages packages;
  private final TamTime tam;
  private final ReviewTable reviews;
  private final ObjectProvider<AvailabilityFigures> availability;
  private final AgreedTimes words;
  private final Clock clock;

  PackReader(Attainments attainments, MissWords misses, Customers customers, SupportPackages packages, TamTime tam,
      ReviewTable reviews, ObjectProvider<AvailabilityFigures> availability, AgreedTimes words, Clock clock) {
    this.attainments = attainments;
    this.misses = misses;
    this.customers = customers;
    this.packages = packages;
    this.tam = tam;
    this.reviews = reviews;
    this.availability = availability;
    this.words = words;
    this.clock = clock;
  }

  /**
   * The figures of a customer for a period.
   *
   * @param review whose actions are not open yet, or empty for none
   * @throws Refusal if there is no such customer
   */
  @Transactional(readOnly = true)
  public PackFigures read(String customerId, ReviewPeriod period, String review) {
    // The package that held last in the period: what was promised then.
    Customer customer = customers.on(customerId, period.to().minusDays(1))
        .orElseThrow(() -> new Refusal("There is no customer '" + customerId + "'."));
    Period days = new Period(period.from(), period.to());
    Scope scope = Scope.ofCustomer(customerId);
    return new PackFigures(customer, period, clock.instant(), attainments.outcomes(days, scope), misses(period, days, scope),
        attainments.escalations(days, scope), attainments.lostTime(days, scope), attainments.flows(days, scope),
        attainments.open(period.from(), scope), attainments.open(period.to(), scope), tam(customer, period),
        isGuaranteed(customer), availability(customer, period), reviews.openActions(customerId, review));
  }

  private List<ToldMiss> misses(ReviewPeriod period, Period days, Scope scope) {
    List<Miss> all = IntStream.iterate(0, offset -> offset + PAGE).mapToObj(offset -> attainments.misses(days, scope, offset, PAGE))
        .takeWhile(page -> !page.isEmpty()).flatMap(List::stream).toList();
    // A promise at a time; the updates of a ticket together, of which there may be one an hour.
    Map<List<Object>, List<Miss>> told = new LinkedHashMap<>();
    all.stream().sorted(Comparator.comparing(Miss::missedAt).thenComparing(Miss::ticket).thenComparing(Miss::metric))
        .forEach(miss -> told.computeIfAbsent(miss.metric() == Metric.UPDATE ? List.of(miss.ticket()) : List.of(miss.ticket(),
            miss.metric(), miss.missedAt()), key -> new ArrayList<>()).add(miss));
    return told.values().stream().map(together -> misses.of(together, period.end(words.zone()))).toList();
  }

  private List<TamMonth> tam(Customer customer, ReviewPeriod period) {
    return packages.of(customer.tier()).tamHoursPerMonth() == 0 ? List.of()
        : period.months().stream().map(month -> tam.month(customer.id(), month)).toList();
  }

  private boolean isGuaranteed(Customer customer) {
    return !packages.of(customer.tier()).uptimeGuarantee().equals("none");
  }

  private List<AvailabilityFigures.Month> availability(Customer customer, ReviewPeriod period) {
    AvailabilityFigures figures = availability.getIfAvailable();
    return figures == null ? null
        : period.months().stream().map(month -> figures.of(customer.id(), month)).flatMap(Optional::stream).toList();
  }
}
