package dev.palier.account.pack;

import dev.palier.availability.AvailabilityFigures;
import dev.palier.account.ReviewPeriod;
import dev.palier.account.TamMonth;
import dev.palier.account.review.OpenAction;
import dev.palier.customer.Customer;
import dev.palier.sla.Metric;
import dev.palier.sla.Priority;
import dev.palier.ticket.Attainments.Flow;
import dev.palier.ticket.Attainments.LostTime;
import dev.palier.ticket.Attainments.OpenThen;
import dev.palier.ticket.Attainments.Outcome;
import dev.palier.ticket.Attainments.WeekOfLevel;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a pack tells, as it was when it was made.
 *
 * @param misses       the earliest first
 * @param tam          empty for a package without a Technical Account Manager
 * @param availability null while nobody measures it; else the months that are settled
 * @param actions      open from earlier reviews
 */
public record PackFigures(Customer customer, ReviewPeriod period, Instant madeAt, List<Outcome> outcomes, List<ToldMiss> misses,
    List<WeekOfLevel> escalations, List<LostTime> lostTime, List<Flow> flows, List<OpenThen> openBefore, List<OpenThen> openAfter,
    List<TamMonth> tam, boolean uptimeGuaranteed, List<AvailabilityFigures.Month> availability, List<OpenAction> actions) {

  /** The promises of a customer, in the order of a ticket's life. */
  static final List<Metric> METRICS = List.of(Metric.RESPONSE, Metric.RESOLUTION, Metric.UPDATE);

  /** Promises kept and missed. */
  public record Kept(long met, long missed) {

    /** All that came to an end. */
    public long all() {
      return met + missed;
    }

    /** In whole percent, rounded down so that a miss never reads 100 %; {@code -} for none. */
    public String percent() {
      return all() == 0 ? "-" : met * 100 / all() + " %";
    }
  }

  /** A metric, of one priority, or of all for null. */
  public Kept kept(Metric metric, Priority priority) {
    return sum(outcome -> outcome.metric() == metric && (priority == null || outcome.priority() == priority));
  }

  /** A metric in one month. */
  public Kept kept(Metric metric, YearMonth month) {
    return sum(outcome -> outcome.metric() == metric && outcome.month().equals(month));
  }

  /** Everything. */
  public Kept kept() {
    return sum(outcome -> true);
  }

  private Kept sum(Predicate<Outcome> counted) {
    List<Outcome> all = outcomes.stream().filter(counted).toList();
    return new Kept(all.stream().mapToLong(Outcome::met).sum(), all.stream().mapToLong(Outcome::missed).sum());
  }

  /** Tickets opened, of one priority, or of all for null; likewise the others. */
  public long opened(Priority priority) {
    return flows.stream().filter(flow -> priority == null || flow.priority() == priority).mapToLong(Flow::opened).sum();
  }

  /** Tickets ended. */
  public long closed(Priority priority) {
    return flows.stream().filter(flow -> priority == null || flow.priority() == priority).mapToLong(Flow::closed).sum();
  }

  /** Tickets open when the period began. */
  public long openBefore(Priority priority) {
    return open(openBefore, priority);
  }

  /** Tickets open when it ended. */
  public long openAfter(Priority priority) {
    return open(openAfter, priority);
  }

  private static long open(List<OpenThen> open, Priority priority) {
    return open.stream().filter(then -> priority == null || then.priority() == priority).mapToLong(OpenThen::count).sum();
  }
}
