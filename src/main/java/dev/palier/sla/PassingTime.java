package dev.palier.sla;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What time alone does to a ticket: warnings, misses, levels, reminders. Asked at a moment that has moved meanwhile it does nothing, so
 * a timer that fires early or twice does no harm.
 */
public final class PassingTime {

  private final CommitmentHeader header;
  private final Map<Metric, SlaClock> clocks;
  private final Book book;
  private final UpdateClock update;
  private final EscalationClock escalation;
  private final CustomerWait customerWait;

  PassingTime(CommitmentHeader header, Map<Metric, SlaClock> clocks, Book book, UpdateClock update, EscalationClock escalation,
      CustomerWait customerWait) {
    this.header = header;
    this.clocks = clocks;
    this.book = book;
    this.update = update;
    this.escalation = escalation;
    this.customerWait = customerWait;
  }

  /** The next warning of RESPONSE, RESOLUTION or UPDATE, if it has come. */
  public Optional<LedgerEntry> warn(Metric metric, Instant now) {
    SlaClock clock = clocks.get(metric);
    if (clock.plan.isEmpty() || clock.plan.firstEntry().getValue().isAfter(now)) {
      return Optional.empty();
    }
    var warning = clock.plan.pollFirstEntry();
    clock.told.add(warning.getKey());
    clock.touched = true;
    return Optional.of(book.write(warning.getValue(), LedgerKind.WARNED, metric, warning.getKey()));
  }

  /** The miss of RESPONSE or RESOLUTION, if the deadline has come; once per start of the clock. */
  public Optional<LedgerEntry> miss(Metric metric, Instant now) {
    SlaClock clock = clocks.get(metric);
    if (!clock.isMissedBy(now)) {
      return Optional.empty();
    }
    clock.breachedAt = clock.effectiveDue();
    clock.touched = true;
    return Optional.of(book.write(clock.breachedAt, LedgerKind.BREACHED, metric, null));
  }

  /**
   * The miss of UPDATE, if it has come; the next interval begins at the missed deadline.
   *
   * @return the row, if people are to be told of this miss
   */
  public Optional<LedgerEntry> missUpdate(Instant now) {
    if (!clocks.get(Metric.UPDATE).isMissedBy(now)) {
      return Optional.empty();
    }
    int before = book.entries().size();
    return update.missed() ? Optional.of(book.entries().get(before)) : Optional.empty();
  }

  /** Raises a level and tells when the next one is due. */
  public LedgerEntry raise(int level, Instant at, List<String> roles, String cause) {
    LedgerEntry entry = book.write(at, LedgerKind.ESCALATED, null, level, String.join(";", roles), cause);
    header.reachedLevel = level;
    escalation.recompute(at);
    return entry;
  }

  /** The reminder of the customer that has come, if any. */
  public Optional<LedgerEntry> remindCustomer(Instant now) {
    SlaClock wait = clocks.get(Metric.CUSTOMER_WAIT);
    if (!wait.isOpen() || wait.dueAt == null || wait.dueAt.isAfter(now) || customerWait.autoCloseIsNext()) {
      return Optional.empty();
    }
    customerWait.remind();
    return Optional.of(book.entries().get(book.entries().size() - 1));
  }

  /** Whether the next moment of the waiting is its end and has come. */
  public boolean autoCloseDue(Instant now) {
    SlaClock wait = clocks.get(Metric.CUSTOMER_WAIT);
    return wait.isOpen() && wait.dueAt != null && !wait.dueAt.isAfter(now) && customerWait.autoCloseIsNext();
  }
}
