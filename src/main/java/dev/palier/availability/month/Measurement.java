package dev.palier.availability.month;

import dev.palier.availability.month.Evidence.Kind;
import dev.palier.availability.month.MonthFacts.Maintained;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Measures a month (SLA 4.10). A second counts once: as downtime if anything of the customer's was down in it outside its own scheduled
 * maintenance, else as maintenance if anything was maintained, else as service.
 */
public final class Measurement {

  private final MonthFacts facts;
  private final List<Evidence> evidence = new ArrayList<>();
  private Spans downtime = Spans.NONE;

  private Measurement(MonthFacts facts) {
    this.facts = facts;
  }

  /** The figure that follows from the facts. */
  public static Figure of(MonthFacts facts) {
    return new Measurement(facts).figure();
  }

  private Figure figure() {
    Spans service = facts.guaranteed();
    Spans month = Spans.between(facts.month().startInclusive(), facts.month().endExclusive());
    keep(Kind.NO_GUARANTEE, month.without(service), null, "the contract promised no availability");
    facts.downs().forEach(this::count);
    Spans maintenance = Spans.NONE;
    for (Maintained each : facts.maintenance()) {
      Spans within = Spans.between(each.span().startInclusive(), each.span().endExclusive()).and(service);
      maintenance = maintenance.or(within);
      keep(Kind.MAINTENANCE, within.without(downtime), each.source(), each.words());
    }
    evidence.sort(Comparator.comparing((Evidence each) -> each.span().startInclusive()).thenComparing(Evidence::kind)
        .thenComparing(Evidence::source, Comparator.nullsFirst(Comparator.naturalOrder())));
    return new Figure(service.seconds(), maintenance.without(downtime).seconds(), downtime.seconds(), facts.guarantee(), evidence);
  }

  private void count(Down down) {
    Spans service = facts.guaranteed();
    keep(Kind.PAUSED, down.paused().and(service), down.source(), down.words());
    Spans times = down.times().and(service);
    keep(Kind.IN_MAINTENANCE, times.and(down.maintenance()), down.source(), down.words());
    Spans outside = times.without(down.maintenance());
    keep(down.excluded() ? Kind.EXCLUDED : Kind.DOWNTIME, outside, down.source(), down.words());
    if (!down.excluded()) {
      downtime = downtime.or(outside);
    }
  }

  private void keep(Kind kind, Spans spans, String source, String words) {
    spans.list().forEach(span -> evidence.add(new Evidence(kind, span, source, words)));
  }
}
