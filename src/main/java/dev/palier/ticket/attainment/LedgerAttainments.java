package dev.palier.ticket.attainment;

import dev.palier.sla.SupportCalendars;
import dev.palier.ticket.Attainments;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the ledger. */
@Component
@Transactional(readOnly = true)
class LedgerAttainments implements Attainments {

  private final Outcomes outcomes;
  private final Misses misses;
  private final Counts counts;
  private final LostTimes lostTimes;
  private final ZoneId zone;

  LedgerAttainments(Outcomes outcomes, Misses misses, Counts counts, LostTimes lostTimes, SupportCalendars calendars) {
    this.outcomes = outcomes;
    this.misses = misses;
    this.counts = counts;
    this.lostTimes = lostTimes;
    this.zone = calendars.zone();
  }

  @Override
  public List<Outcome> outcomes(Period period, Scope scope) {
    return outcomes.of(Question.byMonth(period, scope, zone));
  }

  @Override
  public List<Miss> misses(Period period, Scope scope, int offset, int limit) {
    return misses.of(Question.byMonth(period, scope, zone), offset, limit);
  }

  @Override
  public long missCount(Period period, Scope scope) {
    return misses.count(Question.byMonth(period, scope, zone));
  }

  @Override
  public List<WeekOfLevel> escalations(Period period, Scope scope) {
    return counts.levels(Question.byWeek(period, scope, zone));
  }

  @Override
  public List<LostTime> lostTime(Period period, Scope scope) {
    return lostTimes.of(Question.byMonth(period, scope, zone));
  }

  @Override
  public List<Flow> flows(Period period, Scope scope) {
    return counts.flows(Question.byMonth(period, scope, zone));
  }

  @Override
  public List<OpenThen> open(LocalDate day, Scope scope) {
    return counts.open(Question.byMonth(new Period(day, day.plusDays(1)), scope, zone));
  }
}
