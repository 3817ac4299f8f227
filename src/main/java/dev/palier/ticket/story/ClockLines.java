package dev.palier.ticket.story;

import dev.palier.sla.ClockView;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.ticket.TicketDossier.ClockLine;
import dev.palier.ticket.TicketGlance.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every clock of a ticket for staff: what is promised, until when, why, how it stands (SLA 4.7). */
@Component
class ClockLines {

  private static final String PAUSED = "paused";

  private final Moments moments;

  ClockLines(Moments moments) {
    this.moments = moments;
  }

  List<ClockLine> of(Snapshot snapshot) {
    return Arrays.stream(Metric.values()).map(snapshot::clock).filter(clock -> concerns(clock, snapshot))
        .map(clock -> line(clock, snapshot)).toList();
  }

  private static boolean concerns(ClockView clock, Snapshot snapshot) {
    return switch (clock.metric()) {
      case ESCALATION -> snapshot.header().last() > 0 && !isNothing(clock);
      case CUSTOMER_WAIT -> clock.open();
      default -> true;
    };
  }

  private ClockLine line(ClockView clock, Snapshot snapshot) {
    String name = name(clock.metric());
    if (isNothing(clock) && !clock.open()) {
      return new ClockLine(name, "nothing promised", null, null, null, State.NONE, null);
    }
    String target = clock.metric() == Metric.CUSTOMER_WAIT ? "reminders"
        : clock.target().equals("auto") ? "automatic receipt" : clock.target();
    if (!clock.open() && snapshot.header().outOfScope() != null && ClockWords.endedState(clock.metric(), snapshot) == null) {
      return new ClockLine(name, target, null, null, "ended, outside the agreement", State.NONE, null);
    }
    if (!clock.open()) {
      String outcome = outcome(clock.metric(), snapshot);
      return new ClockLine(name, target, moments.at(ClockWords.endedDue(clock.metric(), snapshot)), null, outcome,
          outcome != null && outcome.startsWith("missed") ? State.LATE : State.NONE, explanation(clock.metric(), snapshot));
    }
    return new ClockLine(name, target, moments.at(clock.dueAt()), Moments.left(clock.dueAt(), snapshot.now()),
        state(clock, snapshot), Glances.mark(clock, snapshot.now()), explanation(clock.metric(), snapshot));
  }

  static String name(Metric metric) {
    return switch (metric) {
      case RESPONSE -> "First response";
      case RESOLUTION -> "Resolution";
      case UPDATE -> "Next update";
      case ESCALATION -> "Next escalation level";
      case CUSTOMER_WAIT -> "Next reminder to the customer";
    };
  }

  private static boolean isNothing(ClockView clock) {
    return clock.target().equals("-");
  }

  private static String outcome(Metric metric, Snapshot snapshot) {
    String ended = ClockWords.endedState(metric, snapshot);
    return "met".equals(ended) ? "kept" : ended == null ? "ended" : ended;
  }

  private static String state(ClockView clock, Snapshot snapshot) {
    if (clock.breached()) {
      return "missed";
    }
    if (clock.dueAt() == null) {
      return PAUSED.equals(clock.shown()) ? PAUSED : "no deadline yet";
    }
    String warned = snapshot.ledger().stream().filter(entry -> entry.kind() == LedgerKind.WARNED
        && entry.metric() == clock.metric() && clock.startedAt() != null && !entry.at().isBefore(clock.startedAt()))
        .map(entry -> entry.value() + " %").distinct().collect(Collectors.joining(", "));
    return warned.isEmpty() ? "running" : "running, warned at " + warned;
  }

  private static String explanation(Metric metric, Snapshot snapshot) {
    Optional<LedgerEntry> last = snapshot.ledger().stream()
        .filter(entry -> entry.metric() == metric && entry.kind() == LedgerKind.DUE).reduce((first, second) -> second);
    return last.map(LedgerEntry::explanation).orElse(null);
  }
}
