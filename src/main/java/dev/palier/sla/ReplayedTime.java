package dev.palier.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Does to a ticket what its timers do, moment by moment. */
final class ReplayedTime {

  private static final Set<Metric> ALL = EnumSet.allOf(Metric.class);

  private final FreshTicket ticket;
  private final PromiseHistory promises;
  private final Evidence evidence;
  private final Set<Long> told = new HashSet<>();
  private Instant closeDueAt;

  ReplayedTime(FreshTicket ticket, PromiseHistory promises, Evidence evidence) {
    this.ticket = ticket;
    this.promises = promises;
    this.evidence = evidence;
  }

  boolean isTold(LedgerEntry row) {
    return told.contains(row.sequence());
  }

  /** When silence should have closed it, since the last fact; null if it should not. */
  Instant closeDueAt() {
    return closeDueAt;
  }

  void passUntil(Instant endExclusive) {
    while (fireNext(endExclusive.minusNanos(1))) {
      closeDueAt = null;
    }
    closeDueAt = null;
  }

  void passThrough(Instant endInclusive) {
    while (fireNext(endInclusive)) {
      continue;
    }
  }

  /** Moments up to an instant happened before a row where the ledger has them before it. */
  void passAsRecorded(long sequence, Instant limitInclusive) {
    Set<Metric> left = EnumSet.copyOf(ALL);
    for (Optional<Metric> next = next(left, limitInclusive); next.isPresent(); next = next(left, limitInclusive)) {
      if (isRecordedBefore(sequence, next.get())) {
        fire(next.get());
      } else {
        left.remove(next.get());
      }
    }
  }

  private boolean isRecordedBefore(long sequence, Metric metric) {
    SlaClock clock = ticket.clock(metric);
    Instant at = clock.nextMoment();
    return switch (metric) {
      case ESCALATION -> evidence.hasBefore(sequence, LedgerKind.ESCALATED, null, at);
      case CUSTOMER_WAIT -> evidence.hasBefore(sequence, LedgerKind.REMINDED, null, at);
      default -> evidence.hasBefore(sequence, clock.plan.isEmpty() ? LedgerKind.BREACHED : LedgerKind.WARNED, metric, at);
    };
  }

  /** Fires the earliest timer that is due; false if none is. */
  boolean fireNext(Instant limitInclusive) {
    Set<Metric> fired = closeDueAt == null ? ALL : EnumSet.complementOf(EnumSet.of(Metric.CUSTOMER_WAIT));
    Optional<Metric> next = next(fired, limitInclusive);
    next.ifPresent(this::fire);
    return next.isPresent();
  }

  private Optional<Metric> next(Set<Metric> among, Instant limitInclusive) {
    Metric earliest = null;
    for (Metric metric : among) {
      Instant at = ticket.clock(metric).nextMoment();
      if (at != null && !at.isAfter(limitInclusive)
          && (earliest == null || at.isBefore(ticket.clock(earliest).nextMoment()))) {
        earliest = metric;
      }
    }
    return Optional.ofNullable(earliest);
  }

  private void fire(Metric metric) {
    Instant at = ticket.clock(metric).nextMoment();
    switch (metric) {
      case ESCALATION -> raise(ticket.clock(metric).dueAt, "the escalation interval is over");
      case CUSTOMER_WAIT -> remind(at);
      case UPDATE -> tell(ticket.clock(metric).plan.isEmpty() ? ticket.time().missUpdate(at) : ticket.time().warn(metric, at));
      default -> promise(metric, at);
    }
  }

  private void promise(Metric metric, Instant at) {
    if (!ticket.clock(metric).plan.isEmpty()) {
      tell(ticket.time().warn(metric, at));
      return;
    }
    Optional<LedgerEntry> miss = ticket.time().miss(metric, at);
    tell(miss);
    if (miss.isPresent() && ticket.missRaisesLevel()) {
      raise(miss.get().at(), metric == Metric.RESPONSE ? "the response time is over" : "the resolution time is over");
    }
  }

  private void remind(Instant at) {
    if (ticket.time().autoCloseDue(at)) {
      closeDueAt = at;
    } else {
      tell(ticket.time().remindCustomer(at));
    }
  }

  void raise(Instant at, String cause) {
    int level = ticket.header().reachedLevel + 1;
    List<String> roles = new ArrayList<>(promises.rolesOfLevel(level, at));
    tell(Optional.of(ticket.time().raise(level, at, roles, cause)));
  }

  private void tell(Optional<LedgerEntry> row) {
    row.ifPresent(written -> told.add(written.sequence()));
  }
}
