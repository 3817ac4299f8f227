package dev.palier.ticket.story;

import dev.palier.notification.NoticeKind;
import dev.palier.sla.ClockView;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.Mode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How the clocks of the contract stand (SLA 4.7). */
@Component
class ClockWords {

  private static final Set<LedgerKind> ANSWERS = EnumSet.of(LedgerKind.RESPONDED, LedgerKind.UPDATE_SENT,
      LedgerKind.INFORMATION_REQUESTED, LedgerKind.RESOLVED);
  private static final Map<String, Metric> CLOCKS = Map.of("response", Metric.RESPONSE, "resolution", Metric.RESOLUTION,
      "update", Metric.UPDATE);

  private final Moments moments;

  ClockWords(Moments moments) {
    this.moments = moments;
  }

  /** The words of all clocks, and of the one the notice is about: the resolution where it is about none. */
  Map<String, Object> of(NoticeKind kind, long sequence, Instant at, Snapshot snapshot) {
    Map<String, Object> words = new HashMap<>();
    CLOCKS.forEach((prefix, metric) -> all(words, prefix, metric, kind.toCustomer(), snapshot));
    Metric metric = metric(kind);
    ClockView clock = snapshot.clock(metric);
    boolean missed = missed(kind);
    Instant due = missed ? at : clock.open() ? clock.dueAt() : null;
    Instant until = missed ? settledAt(kind, sequence, snapshot) : snapshot.now();
    words.put("clock", switch (metric) {
      case RESPONSE -> "first response";
      case UPDATE -> "update";
      default -> "resolution";
    });
    words.put("target", promised(clock));
    words.put("dueAt", moments.at(due));
    words.put("timeLeft", kind.toCustomer() ? null : Moments.left(due, until));
    words.put("late", due != null && until.isAfter(due));
    return words;
  }

  private void all(Map<String, Object> words, String prefix, Metric metric, boolean toCustomer, Snapshot snapshot) {
    ClockView clock = snapshot.clock(metric);
    Instant due = clock.open() ? clock.dueAt() : toCustomer ? null : endedDue(metric, snapshot);
    words.put(prefix + "Target", promised(clock));
    words.put(prefix + "DueAt", toCustomer && due != null && metric != Metric.RESOLUTION && due.isBefore(snapshot.now()) ? null
        : moments.at(due));
    words.put(prefix + "TimeLeft", clock.open() ? Moments.left(due, snapshot.now()) : null);
    words.put(prefix + "State", promised(clock) == null ? null : clock.open() ? openState(metric, clock, snapshot)
        : endedState(metric, snapshot));
  }

  private static String promised(ClockView clock) {
    return clock.target().equals("-") || clock.target().equals("auto") ? null : clock.target();
  }

  private static String openState(Metric metric, ClockView clock, Snapshot snapshot) {
    if (clock.breached()) {
      return "missed";
    }
    return metric != Metric.RESPONSE && snapshot.header().mode() != Mode.RUNNING ? "paused" : "running";
  }

  /** When the ended clock was due, for staff: as it was shown last. */
  static Instant endedDue(Metric metric, Snapshot snapshot) {
    return metric == Metric.UPDATE ? null : snapshot.ledger().stream()
        .filter(entry -> entry.kind() == LedgerKind.DUE && entry.metric() == metric && entry.value().endsWith("Z"))
        .reduce((first, second) -> second).map(entry -> Instant.parse(entry.value())).orElse(null);
  }

  /** How an ended clock came out: {@code met}, {@code missed by 10 min}; null for one without an outcome. */
  static String endedState(Metric metric, Snapshot snapshot) {
    LedgerEntry last = snapshot.ledger().stream().filter(entry -> entry.metric() == metric
        && (entry.kind() == LedgerKind.MET || entry.kind() == LedgerKind.BREACHED)).reduce((first, second) -> second)
            .orElse(null);
    if (last == null || last.kind() == LedgerKind.MET) {
      return last == null ? null : "met";
    }
    return "missed" + snapshot.firstAfter(last.sequence(), metric == Metric.RESPONSE ? ANSWERS : EnumSet.of(LedgerKind.RESOLVED))
        .map(answer -> " by " + Moments.span(last.at(), answer.at())).orElse("");
  }

  private static Instant settledAt(NoticeKind kind, long sequence, Snapshot snapshot) {
    Set<LedgerKind> facts = kind == NoticeKind.RESOLUTION_MISSED ? EnumSet.of(LedgerKind.RESOLVED) : ANSWERS;
    return snapshot.firstAfter(sequence, facts).map(LedgerEntry::at).orElse(snapshot.now());
  }

  static boolean missed(NoticeKind kind) {
    return kind == NoticeKind.RESPONSE_MISSED || kind == NoticeKind.RESOLUTION_MISSED || kind == NoticeKind.UPDATE_MISSED;
  }

  static Metric metric(NoticeKind kind) {
    return switch (kind) {
      case RESPONSE_WARNING, RESPONSE_MISSED -> Metric.RESPONSE;
      case UPDATE_REMINDER, UPDATE_MISSED -> Metric.UPDATE;
      default -> Metric.RESOLUTION;
    };
  }
}
