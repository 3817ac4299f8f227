package dev.palier.availability.process;

import static dev.palier.availability.process.AvailabilityVariables.chosen;
import static dev.palier.availability.process.AvailabilityVariables.text;

import dev.palier.availability.Outages.Said;
import dev.palier.availability.outage.Outage;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Reads what was answered about an outage; local times are those of the contract's zone, one that exists twice is the first. */
final class OutageAnswers {

  private final DelegateTask task;
  private final ZoneId zone;

  OutageAnswers(DelegateTask task, ZoneId zone) {
    this.task = task;
    this.zone = zone;
  }

  /** A new outage. */
  Said recorded() {
    return new Said(chosen(task, AvailabilityVariables.INSTANCES), instant(AvailabilityVariables.BEGAN, "begins"),
        goesOn() ? null : ended(), text(task, AvailabilityVariables.CAUSE), text(task, AvailabilityVariables.WORDS));
  }

  private Instant ended() {
    Instant ended = instant(AvailabilityVariables.ENDED, "ends");
    if (ended == null) {
      throw new IllegalArgumentException("Say when the outage ended, or that it still goes on.");
    }
    return ended;
  }

  /** An outage said anew: what was left empty stays as it is. */
  Said corrected(Outage known) {
    List<String> instances = chosen(task, AvailabilityVariables.INSTANCES);
    Instant began = instant(AvailabilityVariables.BEGAN, "begins");
    Instant ended = instant(AvailabilityVariables.ENDED, "ends");
    String cause = text(task, AvailabilityVariables.CAUSE);
    if (goesOn() && ended != null) {
      throw new IllegalArgumentException("Say when the outage ended, or that it still goes on, not both.");
    }
    return new Said(instances.isEmpty() ? known.instances() : instances, began == null ? known.beganAt() : began,
        goesOn() ? null : ended == null ? known.endedAt() : ended, cause == null ? known.cause() : cause,
        text(task, AvailabilityVariables.WORDS));
  }

  private boolean goesOn() {
    return "true".equals(text(task, AvailabilityVariables.GOES_ON));
  }

  private Instant instant(String name, String does) {
    String typed = text(task, name);
    if (typed == null) {
      return null;
    }
    try {
      LocalDateTime local = LocalDateTime.parse(typed.replaceAll("(:\\d\\d)?(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?$", "$1"));
      if (zone.getRules().getValidOffsets(local).isEmpty()) {
        throw new IllegalArgumentException("At " + local.toLocalTime() + " on " + local.toLocalDate() + " the clocks of " + zone
            + " are put forward; choose another time.");
      }
      return local.atZone(zone).toInstant();
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException("Choose the date and the time at which the outage " + does + ".");
    }
  }
}
