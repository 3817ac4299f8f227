package dev.palier.replay;

import dev.palier.audit.Audits;
import dev.palier.engine.VirtualClock;
import dev.palier.replay.RehearsedCourse.Step;
import dev.palier.sla.ClockView;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.SupportCalendars;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets tickets take their courses with the models of a sandbox and tells what a promise was broken by. */
@Component
@Profile("replay")
class Stage {

  /** A Saturday night, when nobody looks. */
  private static final LocalDateTime OPENING = LocalDateTime.of(2024, 6, 1, 23, 10);
  private static final Duration PATIENCE = Duration.ofDays(1);
  private static final Duration WITHOUT_DEADLINE = Duration.ofDays(4);
  private static final int JOBS_OF_A_COURSE = 2000;

  private final EventPlayer player;
  private final DueJobs jobs;
  private final VirtualClock clock;
  private final Ledger ledger;
  private final Audits audits;
  private final Whereabouts whereabouts;
  private final Instant opening;
  private int played;

  Stage(EventPlayer player, DueJobs jobs, VirtualClock clock, Ledger ledger, Audits audits, Whereabouts whereabouts,
      SupportCalendars calendars) {
    this.player = player;
    this.jobs = jobs;
    this.clock = clock;
    this.ledger = ledger;
    this.audits = audits;
    this.whereabouts = whereabouts;
    this.opening = OPENING.atZone(calendars.zone()).toInstant();
  }

  /** Somebody in every role, and a customer for each package; once. */
  void prepare() {
    jobs.moveTo(opening);
    if (played == 0) {
      player.invite();
    }
  }

  /** Plays a course to level 4; returns what went wrong, or null. */
  WrongCourse play(RehearsedCourse course) {
    String ticket = "R-" + ++played;
    WrongCourse wrong = course(course, ticket);
    if (wrong == null) {
      wrong = audit(ticket);
    }
    whereabouts.clear();
    return wrong;
  }

  private WrongCourse course(RehearsedCourse course, String ticket) {
    try {
      jobs.moveTo(opening);
      player.play(new LoggedEvent(opening, ticket, LoggedEvent.Kind.OPENED, course.tier(), course.priority(), null, null, "Rehearsed"));
      for (Step step : course.steps()) {
        if (!reach(ticket, step.afterLevel())) {
          return missing(ticket, step.afterLevel());
        }
        Instant base = step.afterLevel() == 0 ? opening : raised(ticket).get(step.afterLevel() - 1).at();
        Instant at = base.plus(Duration.ofMinutes(step.minute()));
        jobs.executeUntil(at.minusMillis(1));
        jobs.moveTo(at);
        player.play(new LoggedEvent(at, ticket, step.kind(), null, step.priority(), step.change(), null, null));
      }
      return reach(ticket, RehearsedCourses.LEVELS) ? outOfOrder(ticket) : missing(ticket, raised(ticket).size() + 1);
    } catch (RuntimeException failed) {
      return new WrongCourse("could not go on: " + failed.getMessage(), whereabouts.of(ticket));
    }
  }

  /** Lets time pass until a level was raised; false if it was not, a day after it was due, or long after nothing was due any more. */
  private boolean reach(String ticket, int level) {
    for (int executed = 0; raised(ticket).size() < level; executed++) {
      DueJobs.Job next = jobs.next(limit(ticket));
      if (next == null || executed > JOBS_OF_A_COURSE) {
        return false;
      }
      jobs.execute(next);
    }
    return true;
  }

  private Instant limit(String ticket) {
    ClockView escalation = ledger.clock(ticket, Metric.ESCALATION);
    Instant due = escalation == null ? null : escalation.dueAt();
    return due == null ? opening.plus(WITHOUT_DEADLINE) : due.plus(PATIENCE);
  }

  private List<LedgerEntry> raised(String ticket) {
    return ledger.of(ticket).stream().filter(entry -> entry.kind() == LedgerKind.ESCALATED).toList();
  }

  private WrongCourse missing(String ticket, int level) {
    List<LedgerEntry> raised = raised(ticket);
    String before = raised.isEmpty() ? "No level was raised at all. " : "Level " + raised.size() + " was raised "
        + after(raised.get(raised.size() - 1).at()) + " after the opening, then no other. ";
    return new WrongCourse("never reaches level " + level + " of the escalation path", before + whereabouts.of(ticket));
  }

  private WrongCourse outOfOrder(String ticket) {
    List<String> levels = raised(ticket).stream().map(LedgerEntry::value).toList();
    return levels.equals(List.of("1", "2", "3", "4")) ? null : new WrongCourse("has its levels raised as "
        + String.join(", ", levels) + "; expected 1, 2, 3, 4, once each", "");
  }

  private WrongCourse audit(String ticket) {
    Instant end = clock.instant().plus(Duration.ofMinutes(2));
    jobs.executeUntil(end);
    jobs.moveTo(end);
    List<String> seen = audits.examine(List.of(ticket));
    return seen.isEmpty() ? null : new WrongCourse("does not keep what is promised", String.join(" ", seen).replace(ticket, "the ticket"));
  }

  private String after(Instant instant) {
    Duration passed = Duration.between(opening, instant);
    return String.format(Locale.ROOT, "%d h %02d min", passed.toHours(), passed.toMinutesPart());
  }
}
