package dev.palier.ticket;

import dev.palier.sla.Metric;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * How the promises of SLA 4.7 were kept, counted from the ledger. Months, weeks and days are those of the contract's zone; everything
 * belongs to the one that holds its instant.
 *
 * <p>What counts: each start of RESPONSE and of RESOLUTION is one promise: the opening, or a priority that <em>changed</em>; one that
 * was <em>corrected</em> goes on with the same promise. It counts once, at the instant and with the priority of its end. It is
 * <em>missed</em> if its deadline passed, whatever came after: what is met after a miss is a miss. It is <em>met</em> when its event
 * came in time, the automatic receipt included; where the customer rejected a resolution and another was offered in time, the
 * last offer counts. For UPDATE every message to the customer that ends a running interval in time is a promise met, every deadline
 * that passes one missed; the message that comes after a miss ends the miss and is not counted. Promises that are still open, that
 * closed without an outcome or that a changed priority replaced are not counted.
 */
public interface Attainments {

  /** Promises met and missed in a month. */
  List<Outcome> outcomes(Period period, Scope scope);

  /**
   * The misses one by one, the latest first; as many as {@link #outcomes} counts.
   *
   * @param limit at most so many
   */
  List<Miss> misses(Period period, Scope scope, int offset, int limit);

  /** How many misses there are. */
  long missCount(Period period, Scope scope);

  /** Levels raised for each week (SLA 4.8); the priority is the ticket's at that time. */
  List<WeekOfLevel> escalations(Period period, Scope scope);

  /**
   * Time in which the resolution clock stood or ran slower, calendar time, shared out to the months in which it passed: waiting for the
   * customer (SLA 4.5: asked and not answered), and with development while not waiting (SLA 4.4). What still lasts is counted up to now.
   */
  List<LostTime> lostTime(Period period, Scope scope);

  /** Tickets opened, and ended; an end that was taken back did not happen. */
  List<Flow> flows(Period period, Scope scope);

  /** Tickets that were open when a day began, by the priority they had then. */
  List<OpenThen> open(LocalDate day, Scope scope);

  /**
   * Some days of the contract's zone.
   *
   * @param startInclusive first day
   * @param endExclusive   the day after the last
   */
  record Period(LocalDate startInclusive, LocalDate endExclusive) {
    public Period {
      if (!startInclusive.isBefore(endExclusive)) {
        throw new IllegalArgumentException("expected an end after " + startInclusive + ", was " + endExclusive);
      }
    }

    /** Whole months. */
    public static Period ofMonths(YearMonth first, YearMonth endExclusive) {
      return new Period(first.atDay(1), endExclusive.atDay(1));
    }
  }

  /**
   * Which tickets; null takes all.
   *
   * @param priority of the promise at the time, not of the ticket now
   * @param line     the line of support that has the ticket now, or had it last
   * @param level    the ticket has reached this level of the escalation path, or a higher one
   */
  record Scope(String customerId, SupportTier tier, Priority priority, SupportLine line, Integer level) {

    public static final Scope ALL = new Scope(null, null, null, null, null);

    /** Every ticket of a customer. */
    public static Scope ofCustomer(String customerId) {
      return new Scope(customerId, null, null, null, null);
    }
  }

  /** Promises of one kind that came to an end in a month, of which at least one was met or missed. */
  record Outcome(YearMonth month, SupportTier tier, Priority priority, Metric metric, long met, long missed) {
  }

  /**
   * One deadline that passed.
   *
   * @param priority  of the promise when it was missed
   * @param dueAt     the deadline as it was shown; earlier than {@code missedAt} if a correction moved it into the past
   * @param missedAt  the instant from which it counts as missed
   * @param metLateAt when the event came all the same, earlier than {@code missedAt} if it was learnt late; null if it has not
   */
  record Miss(String ticket, String customerId, String customerName, String subject, SupportTier tier, Priority priority,
      Metric metric, Instant dueAt, Instant missedAt, Instant metLateAt) {
  }

  /** How often a level was raised in a week, from its Monday on (ISO 8601). */
  record WeekOfLevel(LocalDate monday, int level, long count) {
  }

  /** Time of a month in which support waited, for tickets that have the priority now. */
  record LostTime(YearMonth month, SupportTier tier, Priority priority, Duration waitingForCustomer, Duration inDevelopment) {
  }

  /** Tickets of one kind that were open at an instant. */
  record OpenThen(SupportTier tier, Priority priority, long count) {
  }

  /** Tickets of one kind opened and ended in a month, by the priority at that time. */
  record Flow(YearMonth month, SupportTier tier, Priority priority, long opened, long closed) {
  }
}
