package dev.palier.audit.check;

import dev.palier.audit.Rule;
import dev.palier.audit.check.EngineState.Job;
import dev.palier.sla.ClockImage;
import dev.palier.sla.HeaderImage;
import dev.palier.sla.Metric;
import dev.palier.sla.Mode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a timer waits for the next moment of every clock, and will fire. */
final class TimerRules implements TicketRule {

  /** Longer than any node may keep a job locked. */
  private static final Duration LONGEST_LOCK = Duration.ofMinutes(2);

  private final ModelTimers models;

  TimerRules(ModelTimers models) {
    this.models = models;
  }

  @Override
  public void look(Examined ticket, Findings findings) {
    Set<Moment> waiting = EnumSet.noneOf(Moment.class);
    Set<String> seen = new HashSet<>();
    for (Job job : ticket.engine().jobs()) {
      Moment moment = models.of(job.definition()).get(job.activity());
      if (moment != null) {
        waiting.add(moment);
        due(job, moment, ticket, findings);
        if (!seen.add(job.instance() + job.activity())) {
          findings.add(Rule.TIMER_DOUBLE, job.activity(), "Two timers wait at " + job.activity() + ".");
        }
      }
      condition(job, ticket, findings);
    }
    if (!ticket.engine().roots().isEmpty()) {
      needed(ticket).stream().filter(moment -> !waiting.contains(moment)).forEach(moment -> findings.add(Rule.TIMER_MISSING, moment,
          "No timer watches the " + moment.name().toLowerCase(Locale.ROOT) + " clock; its next moment is "
              + shown(moment.dueBy(ticket.stand())) + "."));
    }
  }

  private static List<Moment> needed(Examined ticket) {
    HeaderImage header = ticket.header();
    if (header.mode() != Mode.RUNNING) {
      return List.of(Moment.CUSTOMER);
    }
    List<Moment> needed = new ArrayList<>(List.of(Moment.RESOLUTION));
    if (isOpen(ticket, Metric.RESPONSE)) {
      needed.add(Moment.RESPONSE);
    }
    if (isOpen(ticket, Metric.UPDATE)) {
      needed.add(Moment.UPDATE);
    }
    int levels = ticket.right().stands().get(ticket.right().stands().size() - 1).header().reachedLevel();
    if (levels < header.lastLevel()) {
      needed.add(Moment.ESCALATION);
    }
    return needed;
  }

  private static boolean isOpen(Examined ticket, Metric metric) {
    ClockImage clock = ticket.stand().clocks().get(metric);
    return clock != null && clock.open();
  }

  private static void due(Job job, Moment moment, Examined ticket, Findings findings) {
    List<Instant> right = ticket.right().stands().stream().map(moment::dueBy).toList();
    boolean retried = job.failed() && job.dueAt() != null;
    if (!retried && (job.dueAt() == null || !right.contains(job.dueAt().truncatedTo(ChronoUnit.SECONDS)))) {
      findings.add(Rule.TIMER_FALSE, job.activity(), "The timer " + job.activity() + " waits for " + shown(job.dueAt())
          + "; by the facts it is due " + shown(right.get(0)) + ".");
    }
  }

  private static String shown(Instant due) {
    return due == null ? "nothing" : due.isBefore(Moment.NEVER) ? "at " + due : "never";
  }

  private static void condition(Job job, Examined ticket, Findings findings) {
    if (job.retries() <= 0) {
      findings.add(Rule.TIMER_DEAD, job.activity(), "The timer " + job.activity() + " has no attempts left and never fires.");
    } else if (job.failed()) {
      findings.add(Rule.TIMER_FAILING, job.activity(), "The timer " + job.activity() + " fired and its step failed.");
    }
    if (job.suspended()) {
      findings.add(Rule.TIMER_SUSPENDED, job.activity(), "The timer " + job.activity() + " is suspended and does not fire.");
    }
    if (job.lockedUntil() != null && job.lockedUntil().isAfter(ticket.now().plus(LONGEST_LOCK))) {
      findings.add(Rule.TIMER_LOCKED, job.activity(), "The timer " + job.activity() + " is locked until " + job.lockedUntil() + ".");
    }
    if (job.dueAt() != null && job.dueAt().isBefore(ticket.limit())) {
      findings.add(Rule.TIMER_OVERDUE, job.activity(), "The timer " + job.activity() + " was due at " + job.dueAt()
          + " and has not fired.");
    }
  }
}
