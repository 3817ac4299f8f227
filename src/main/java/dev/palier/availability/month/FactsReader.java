package dev.palier.availability.month;

import dev.palier.availability.month.MonthFacts.Maintained;
import dev.palier.availability.outage.Outage;
import dev.palier.availability.outage.OutageCause;
import dev.palier.availability.outage.OutageCauses;
import dev.palier.availability.outage.OutageTable;
import dev.palier.availability.outage.TicketDowntime;
import dev.palier.customer.Customer;
import dev.palier.customer.Instance;
import dev.palier.customer.Instances;
import dev.palier.sla.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what bears on the availability of a month: contract, maintenance, outages, the ledgers of marked tickets. */
@Component
public class FactsReader {

  private final GuaranteedTimes guarantees;
  private final Instances instances;
  private final OutageTable outages;
  private final OutageCauses causes;
  private final Ledger ledger;
  private final ObjectProvider<MaintenanceTimes> maintenance;
  private final Clock clock;

  FactsReader(GuaranteedTimes guarantees, Instances instances, OutageTable outages, OutageCauses causes, Ledger ledger,
      ObjectProvider<MaintenanceTimes> maintenance, Clock clock) {
    this.guarantees = guarantees;
    this.instances = instances;
    this.outages = outages;
    this.causes = causes;
    this.ledger = ledger;
    this.maintenance = maintenance;
    this.clock = clock;
  }

  /**
   * The facts of a month as they stand now; of a month that goes on, until now.
   *
   * @throws dev.palier.sla.Refusal if the month has not begun, or the contract promised no availability in it
   */
  public MonthFacts read(Customer customer, YearMonth month) {
    GuaranteedTimes.Promised promised = guarantees.in(customer, month, clock.instant());
    Span span = promised.month();
    Map<Instance, List<Maintained>> maintained = maintained(customer.id(), span);
    List<Down> downs = new ArrayList<>();
    for (Outage outage : outages.of(customer.id(), span.startInclusive(), span.endExclusive())) {
      downs.addAll(outage.ticket() != null ? List.of(ofTicket(outage, span, maintained)) : byHand(outage, span, maintained));
    }
    return new MonthFacts(span, promised.times(), promised.percent(), maintained.values().stream().flatMap(List::stream).toList(), downs);
  }

  private Map<Instance, List<Maintained>> maintained(String customerId, Span month) {
    Map<Instance, List<Maintained>> all = new LinkedHashMap<>();
    MaintenanceTimes told = maintenance.getIfAvailable();
    instances.of(customerId).forEach(instance -> all.put(instance, told == null ? List.of()
        : told.scheduled(instance.id(), month.startInclusive(), month.endExclusive())));
    return all;
  }

  /** A ticket names no instance: it is taken to be about whichever is maintained, and about a subcontractor's if there is no other. */
  private Down ofTicket(Outage outage, Span month, Map<Instance, List<Maintained>> maintained) {
    TicketDowntime told = TicketDowntime.of(ledger.of(outage.ticket()), outage.endedAt(), month.endExclusive());
    boolean othersAlone = !maintained.isEmpty() && maintained.keySet().stream().allMatch(Instance::bySubcontractor);
    OutageCause cause = cause(outage, othersAlone);
    return new Down(outage.ticket(), "service unavailable" + because(cause), told.down(), told.paused(),
        times(maintained.values().stream().flatMap(List::stream).toList()), cause.excluded());
  }

  private List<Down> byHand(Outage outage, Span month, Map<Instance, List<Maintained>> maintained) {
    Instant end = outage.endedAt() == null || outage.endedAt().isAfter(month.endExclusive()) ? month.endExclusive() : outage.endedAt();
    List<Down> downs = new ArrayList<>();
    maintained.forEach((instance, times) -> {
      if (outage.instances().contains(instance.id())) {
        OutageCause cause = cause(outage, instance.bySubcontractor());
        downs.add(new Down(outage.number(), instance.name() + " down" + because(cause), Spans.between(outage.beganAt(), end), Spans.NONE,
            times(times), cause.excluded()));
      }
    });
    return downs;
  }

  private OutageCause cause(Outage outage, boolean bySubcontractor) {
    OutageCause said = causes.of(outage.cause());
    return bySubcontractor && !said.excluded() ? causes.of(OutageCause.SUBCONTRACTOR) : said;
  }

  private static String because(OutageCause cause) {
    return cause.id().equals(OutageCause.NONE) ? "" : ", " + cause.words().substring(0, 1).toLowerCase(Locale.ROOT)
        + cause.words().substring(1);
  }

  private static Spans times(List<Maintained> maintained) {
    return Spans.of(maintained.stream().map(Maintained::span).toList());
  }
}
