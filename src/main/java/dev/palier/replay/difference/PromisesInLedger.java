package dev.palier.replay.difference;

import dev.palier.replay.difference.PromiseEnd.Result;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads from a ticket's ledger what became of each promise, by the rule of {@link dev.palier.ticket.Attainments}. */
final class PromisesInLedger {

  static final List<Metric> METRICS = List.of(Metric.RESPONSE, Metric.RESOLUTION, Metric.UPDATE);

  private static final Set<LedgerKind> ANSWERS = Set.of(LedgerKind.RESPONDED, LedgerKind.UPDATE_SENT,
      LedgerKind.INFORMATION_REQUESTED, LedgerKind.RESOLVED);

  private final List<PromiseEnd> ends = new ArrayList<>();
  private final Map<Metric, Running> running = new EnumMap<>(Metric.class);
  private Priority priority;
  private Instant startedAt;
  private LedgerKind lastOfUpdate;
  private Instant correctedAt;

  /** A promise that has begun. */
  private static final class Running {
    final Metric metric;
    final Instant startedAt;
    Priority priority;
    Instant due;
    Instant missedDue;
    int misses;
    Instant endedAt;
    boolean met;
    boolean rejected;

    Running(Metric metric, Instant startedAt, Priority priority) {
      this.metric = metric;
      this.startedAt = startedAt;
      this.priority = priority;
    }

    PromiseEnd end() {
      Result result = misses > 0 ? Result.MISSED : met ? Result.MET : Result.OPEN;
      return new PromiseEnd(metric, startedAt, priority, result, missedDue == null ? due : missedDue, endedAt, misses);
    }
  }

  private PromisesInLedger() {
  }

  /** The promises of a ticket, by clock and start. */
  static List<PromiseEnd> of(List<LedgerEntry> ledger) {
    PromisesInLedger promises = new PromisesInLedger();
    ledger.forEach(promises::read);
    METRICS.forEach(promises::finish);
    promises.ends.sort(Comparator.comparing(PromiseEnd::metric).thenComparing(PromiseEnd::startedAt));
    return promises.ends;
  }

  private void read(LedgerEntry entry) {
    switch (entry.kind()) {
      case OPENED -> begin(entry.at(), entry.value().split(" ")[1]);
      case PRIORITY_CHANGED -> priorityChanged(entry);
      case DUE -> due(entry);
      case MET -> met(running(entry.metric(), startedAt), entry.at());
      case BREACHED -> missed(entry);
      case RESOLUTION_REJECTED -> reopen();
      default -> happened(entry);
    }
  }

  private void begin(Instant at, String of) {
    startedAt = at;
    priority = Priority.valueOf(of);
  }

  /** Rows read {@code P2 changed} and {@code P2 corrected}; after a correction the promise goes on. */
  private void priorityChanged(LedgerEntry entry) {
    String[] words = entry.value().split(" ");
    if (words[1].equalsIgnoreCase("corrected")) {
      priority = Priority.valueOf(words[0]);
      correctedAt = entry.at();
      running.values().forEach(clock -> clock.priority = priority);
    } else {
      METRICS.forEach(this::finish);
      begin(entry.at(), words[0]);
    }
  }

  private void due(LedgerEntry entry) {
    if (entry.metric() == Metric.UPDATE) {
      updateDue(entry);
    } else if (isInstant(entry) && METRICS.contains(entry.metric())) {
      running(entry.metric(), startedAt).due = Instant.parse(entry.value());
    } else if (running.containsKey(entry.metric())) {
      running.get(entry.metric()).due = null;
    }
  }

  /** The next deadline tells that a message came, unless a miss or a correction set it. */
  private void updateDue(LedgerEntry entry) {
    Running ending = running.get(Metric.UPDATE);
    boolean goesOn = ending != null && (lastOfUpdate == LedgerKind.BREACHED || entry.at().equals(correctedAt));
    if (ending != null && !goesOn) {
      if (!entry.value().equals("none")) {
        met(ending, entry.at());
      }
      finish(Metric.UPDATE);
    }
    if (isInstant(entry)) {
      running(Metric.UPDATE, entry.at()).due = Instant.parse(entry.value());
    }
    lastOfUpdate = entry.kind();
  }

  private static boolean isInstant(LedgerEntry entry) {
    return !entry.value().equals("none") && !entry.value().equals("paused");
  }

  private static void met(Running clock, Instant at) {
    clock.met = true;
    clock.endedAt = at;
    clock.rejected = false;
  }

  private void missed(LedgerEntry entry) {
    Running clock = running(entry.metric(), startedAt);
    clock.endedAt = clock.rejected ? null : clock.endedAt;
    clock.misses++;
    clock.missedDue = clock.missedDue == null ? clock.due : clock.missedDue;
    lastOfUpdate = entry.metric() == Metric.UPDATE ? entry.kind() : lastOfUpdate;
  }

  /** A resolution that the customer rejected was none, should another one follow or the deadline pass. */
  private void reopen() {
    if (running.containsKey(Metric.RESOLUTION)) {
      running.get(Metric.RESOLUTION).rejected = true;
    }
  }

  private void happened(LedgerEntry entry) {
    if (ANSWERS.contains(entry.kind())) {
      ended(Metric.RESPONSE, entry.at());
    }
    if (entry.kind() == LedgerKind.RESOLVED) {
      ended(Metric.RESOLUTION, entry.at());
    }
  }

  /** A miss that is noticed with its event is written after it. */
  private void ended(Metric metric, Instant at) {
    Running clock = running.get(metric);
    if (clock != null && (clock.endedAt == null || clock.rejected)) {
      clock.endedAt = at;
      clock.rejected = false;
    }
  }

  private Running running(Metric metric, Instant since) {
    return running.computeIfAbsent(metric, missing -> new Running(metric, since, priority));
  }

  private void finish(Metric metric) {
    Running clock = running.remove(metric);
    if (clock != null) {
      ends.add(clock.end());
    }
  }
}
