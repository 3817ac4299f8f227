package dev.palier.replay.difference;

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
  private final Map<Metric, RunningPromise> running = new EnumMap<>(Metric.class);
  private Priority priority;
  private Instant startedAt;
  private LedgerKind lastOfUpdate;
  private LedgerEntry correction;

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
      case MET -> running(entry.metric(), startedAt).met(entry.at());
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
      correction = entry;
      running.values().forEach(clock -> clock.corrected(priority));
    } else {
      METRICS.forEach(this::finish);
      begin(entry.at(), words[0]);
    }
  }

  private void due(LedgerEntry entry) {
    if (entry.metric() == Metric.UPDATE) {
      updateDue(entry);
    } else if (isInstant(entry) && METRICS.contains(entry.metric())) {
      running(entry.metric(), startedAt).due(Instant.parse(entry.value()));
    } else if (running.containsKey(entry.metric())) {
      running.get(entry.metric()).due(null);
    }
  }

  /** The next deadline tells that a message came, unless a miss or a correction set it. */
  private void updateDue(LedgerEntry entry) {
    RunningPromise ending = running.get(Metric.UPDATE);
    boolean goesOn = ending != null && (lastOfUpdate == LedgerKind.BREACHED || isCorrected(entry));
    if (ending != null && !goesOn) {
      if (!entry.value().equals("none")) {
        ending.met(entry.at());
      }
      finish(Metric.UPDATE);
    }
    if (isInstant(entry)) {
      running(Metric.UPDATE, entry.at()).due(Instant.parse(entry.value()));
    }
    lastOfUpdate = entry.kind();
  }

  /** A correction writes at most a deadline of each promise after it. */
  private boolean isCorrected(LedgerEntry due) {
    return correction != null && due.at().equals(correction.at()) && due.sequence() <= correction.sequence() + METRICS.size();
  }

  private static boolean isInstant(LedgerEntry entry) {
    return !entry.value().equals("none") && !entry.value().equals("paused");
  }

  private void missed(LedgerEntry entry) {
    running(entry.metric(), startedAt).missed();
    lastOfUpdate = entry.metric() == Metric.UPDATE ? entry.kind() : lastOfUpdate;
  }

  private void reopen() {
    if (running.containsKey(Metric.RESOLUTION)) {
      running.get(Metric.RESOLUTION).rejected();
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

  private void ended(Metric metric, Instant at) {
    if (running.containsKey(metric)) {
      running.get(metric).ended(at);
    }
  }

  private RunningPromise running(Metric metric, Instant since) {
    return running.computeIfAbsent(metric, missing -> new RunningPromise(metric, since, priority));
  }

  private void finish(Metric metric) {
    RunningPromise clock = running.remove(metric);
    if (clock != null) {
      ends.add(clock.end());
    }
  }
}
