package dev.palier.availability.month;

import dev.palier.availability.MaintenanceRecords;
import dev.palier.availability.MaintenanceWindow;
import dev.palier.availability.MaintenanceWindow.Kind;
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
import org.springframework.stereotype.Component;

/** Reads what bears on the availability of a month: contract, maintenance, outages, the ledgers of marked tickets. */
@Component
public class FactsReader {

  private final GuaranteedTimes guarantees;
  private final Instances instances;
  private final OutageTable outages;
  private final OutageCauses causes;
  private final Ledger ledger;
  private final MaintenanceRecords maintenance;
  private final Clock clock;

  FactsReader(GuaranteedTimes guarantees, Instances instances, OutageTable outages, OutageCauses causes, Ledger ledger,
      MaintenanceRecords maintenance, Clock clock) {
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
    Map<Instance, Left> left = left(customer.id(), span);
    List<Down> downs = new ArrayList<>();
    for (Outage outage : outages.of(customer.id(), span.startInclusive(), span.endExclusive())) {
      downs.addAll(outage.ticket() != null ? List.of(ofTicket(outage, span, left)) : byHand(outage, span, left));
    }
    return new MonthFacts(span, promised.times(), promised.percent(),
        left.values().stream().flatMap(each -> each.scheduled().stream()).distinct().toList(), downs);
  }

  /**
   * The maintenance of an instance.
   *
   * @param scheduled taken off the service hours
   * @param uncounted in which nothing counts as down: scheduled, and emergency maintenance as long as the table of causes excludes it
   */
  private record Left(List<Maintained> scheduled, Spans uncounted) {
  }

  private Map<Instance, Left> left(String customerId, Span month) {
    Map<Instance, Left> all = new LinkedHashMap<>();
    boolean emergencyExcluded = causes.of(OutageCause.EMERGENCY_MAINTENANCE).excluded();
    for (Instance instance : instances.of(customerId)) {
      List<Maintained> scheduled = new ArrayList<>();
      List<Span> uncounted = new ArrayList<>();
      for (MaintenanceWindow window : maintenance.of(instance.id(), month.startInclusive(), month.endExclusive())) {
        List<Span> times = window.leftOut(month.endExclusive()).map(time -> Spans.between(time.startInclusive(), time.endExclusive()))
            .orElse(Spans.NONE).list();
        if (window.kind() == Kind.PLANNED) {
          times.forEach(time -> scheduled.add(new Maintained(window.id(), window.title(), time)));
        }
        if (window.kind() == Kind.PLANNED || emergencyExcluded) {
          uncounted.addAll(times);
        }
      }
      all.put(instance, new Left(scheduled, Spans.of(uncounted)));
    }
    return all;
  }

  /** A ticket names no instance: it is taken to be about whichever is maintained, and about a subcontractor's if there is no other. */
  private Down ofTicket(Outage outage, Span month, Map<Instance, Left> left) {
    TicketDowntime told = TicketDowntime.of(ledger.of(outage.ticket()), outage.endedAt(), month.endExclusive());
    boolean othersAlone = !left.isEmpty() && left.keySet().stream().allMatch(Instance::bySubcontractor);
    OutageCause cause = cause(outage, othersAlone);
    return new Down(outage.ticket(), "service unavailable" + because(cause), told.down(), told.paused(),
        left.values().stream().map(Left::uncounted).reduce(Spans.NONE, Spans::or), cause.excluded());
  }

  private List<Down> byHand(Outage outage, Span month, Map<Instance, Left> left) {
    Instant end = outage.endedAt() == null || outage.endedAt().isAfter(month.endExclusive()) ? month.endExclusive() : outage.endedAt();
    List<Down> downs = new ArrayList<>();
    left.forEach((instance, maintenanceOf) -> {
      if (outage.instances().contains(instance.id())) {
        OutageCause cause = cause(outage, instance.bySubcontractor());
        downs.add(new Down(outage.number(), instance.name() + " down" + because(cause), Spans.between(outage.beganAt(), end), Spans.NONE,
            maintenanceOf.uncounted(), cause.excluded()));
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
}
