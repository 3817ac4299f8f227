package dev.palier.cockpit.course;

import dev.palier.cockpit.course.DiagramMarks.Mark;
import dev.palier.cockpit.words.ContractTimes;
import dev.palier.sla.ClockView;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.Mode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How a ticket's clocks and levels are put at the elements they belong to. */
record MarkWords(CommitmentHeader ticket, List<ClockView> clocks, List<LedgerEntry> rows, ContractTimes times, Instant now) {

  private static final String PAUSED = "paused";

  /** The promise that is kept at a task. */
  Optional<Mark> promise(Metric metric, String element) {
    if (metric == Metric.ESCALATION) {
      return path(element);
    }
    ClockView clock = clock(metric);
    if (clock == null) {
      return Optional.empty();
    }
    return clock.open() ? open(clock, element) : metric == Metric.CUSTOMER_WAIT ? Optional.empty() : ended(metric, element);
  }

  private Optional<Mark> open(ClockView clock, String element) {
    if (clock.dueAt() == null) {
      return PAUSED.equals(clock.shown()) ? Optional.of(new Mark(element, PAUSED, PAUSED, PAUSED)) : Optional.empty();
    }
    if (clock.breached() && clock.metric() != Metric.UPDATE || !clock.dueAt().isAfter(now)) {
      return Optional.of(new Mark(element, "missed " + times.brief(clock.dueAt(), now) + ", "
          + ContractTimes.distance(clock.dueAt(), now), "missed", "late"));
    }
    String what = clock.breached() ? "missed, next due " : clock.metric() == Metric.CUSTOMER_WAIT ? "reminder " : "due ";
    return Optional.of(due(what, clock.dueAt(), element, clock.breached() ? "late" : soon(clock) ? "soon" : "running"));
  }

  private Mark due(String what, Instant at, String element, String state) {
    return new Mark(element, what + times.brief(at, now) + ", " + ContractTimes.distance(at, now), ContractTimes.distance(at, now),
        state);
  }

  private static boolean soon(ClockView clock) {
    return clock.nextIsMiss() && clock.metric() != Metric.CUSTOMER_WAIT;
  }

  /** A promise that is no longer open: how it came out. */
  private Optional<Mark> ended(Metric metric, String element) {
    return last(entry -> entry.metric() == metric && (entry.kind() == LedgerKind.MET || entry.kind() == LedgerKind.BREACHED))
        .map(entry -> entry.kind() == LedgerKind.MET ? new Mark(element, "kept", "kept", "done")
            : new Mark(element, "missed " + times.brief(entry.at(), now), "missed", "late"));
  }

  /** What a timer waits for: the next warning, else the deadline. */
  Optional<Mark> moment(Metric metric, String element) {
    ClockView clock = clock(metric);
    if (clock == null || !clock.open()) {
      return Optional.empty();
    }
    if (clock.nextMomentAt() != null && !clock.nextIsMiss() && clock.nextMomentAt().isAfter(now)) {
      return Optional.of(due("warning ", clock.nextMomentAt(), element, "running"));
    }
    return open(clock, element);
  }

  /** A level at the place where it is told. */
  Optional<Mark> told(int level, String element) {
    return last(entry -> entry.kind() == LedgerKind.ESCALATED && String.valueOf(level).equals(entry.value())).map(raised -> {
      boolean taken = taken(level);
      return new Mark(element, "level " + level + " told " + times.brief(raised.at(), now) + (taken ? ", taken" : ", nobody took it"),
          taken ? "taken" : "not taken", taken || ticket.mode() == Mode.CLOSED ? "done" : "late");
    });
  }

  private boolean taken(int level) {
    return last(entry -> entry.kind() == LedgerKind.LEVEL_ACKNOWLEDGED && String.valueOf(level).equals(entry.value())).isPresent();
  }

  /** The timer of a level: only the next one has an instant. */
  Optional<Mark> levelDue(int level, String element) {
    ClockView clock = clock(Metric.ESCALATION);
    return clock == null || !clock.open() || level != ticket.reached() + 1 ? Optional.empty() : open(clock, element);
  }

  /** The whole path in one place: the last level told, and the next. */
  private Optional<Mark> path(String element) {
    Optional<Mark> next = levelDue(ticket.reached() + 1, element);
    Optional<Mark> told = told(ticket.reached(), element);
    if (next.isEmpty() || told.isEmpty()) {
      return told.or(() -> next.map(mark -> new Mark(element, "level 1 " + mark.text(), "level 1 " + mark.brief(), mark.state())));
    }
    return told.map(mark -> new Mark(element, mark.text() + "; level " + (ticket.reached() + 1) + " " + next.get().text(),
        "level " + ticket.reached() + " told", mark.state()));
  }

  private ClockView clock(Metric metric) {
    return clocks.stream().filter(each -> each.metric() == metric).findFirst().orElse(null);
  }

  private Optional<LedgerEntry> last(Predicate<LedgerEntry> wanted) {
    return rows.stream().filter(wanted).reduce((first, second) -> second);
  }
}
