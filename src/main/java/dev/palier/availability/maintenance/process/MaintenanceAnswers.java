package dev.palier.availability.maintenance.process;

import static dev.palier.availability.maintenance.process.MaintenanceVariables.chosen;
import static dev.palier.availability.maintenance.process.MaintenanceVariables.text;

import dev.palier.availability.MaintenanceWindow.Kind;
import dev.palier.availability.maintenance.MaintenanceChecks;
import dev.palier.availability.maintenance.MaintenancePlan;
import dev.palier.calendar.Stretch;
import dev.palier.customer.Instances;
import dev.palier.sla.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads what was answered on the forms of maintenance, and collects what is wrong with it, as sentences. */
final class MaintenanceAnswers {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_REASON = 1000;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMMM yyyy HH:mm", Locale.ENGLISH);

  private final VariableScope answers;
  private final ZoneId zone;
  private final Instant now;
  private final List<String> problems = new ArrayList<>();

  MaintenanceAnswers(VariableScope answers, ZoneId zone, Instant now) {
    this.answers = answers;
    this.zone = zone;
    this.now = now;
  }

  /**
   * Maintenance as it is wanted.
   *
   * @throws Refusal with everything that is missing or wrong
   */
  MaintenancePlan plan(Kind kind, Instances instances, MaintenanceChecks checks) {
    String title = text(answers, MaintenanceVariables.TITLE);
    problemIf(title == null || title.length() > LONGEST_TITLE, "Title: say what it is, in at most " + LONGEST_TITLE + " characters.");
    List<String> affected = chosen(answers, MaintenanceVariables.INSTANCES);
    problemIf(affected.isEmpty(), "Instances: choose at least one.");
    affected.stream().filter(id -> instances.find(id).isEmpty())
        .forEach(id -> problems.add("Instances: there is no instance " + id + " any more; choose again."));
    String reason = kind == Kind.PLANNED ? null : reason(MaintenanceVariables.REASON, "Why it cannot wait");
    Stretch times = times(kind);
    String workingHours = workingHoursReason(kind, times, checks);
    refuseProblems();
    return new MaintenancePlan(kind, title, text(answers, MaintenanceVariables.WORDS), reason, workingHours, affected, times);
  }

  /** From when to when; null where something is wrong. What need not be planned ahead begins now if nothing else is said. */
  Stretch times(Kind kind) {
    Instant start = kind != Kind.PLANNED && text(answers, MaintenanceVariables.START) == null ? now
        : moment(MaintenanceVariables.START, "Begins");
    Instant end = moment(MaintenanceVariables.END, "Ends");
    if (start == null || end == null) {
      return null;
    }
    problemIf(start.isBefore(now) || kind == Kind.PLANNED && start.equals(now),
        "Begins: expected a time in the future, was " + words(start) + ".");
    if (!end.isAfter(start)) {
      problems.add("Ends: expected a time later than " + words(start) + ", was " + words(end) + ".");
      return null;
    }
    return new Stretch(start, end);
  }

  /** Why they lie in working hours; null if they do not (SLA 3.2). */
  String workingHoursReason(Kind kind, Stretch times, MaintenanceChecks checks) {
    if (times == null || !checks.isInWorkingHours(kind, times)) {
      return null;
    }
    String reason = text(answers, MaintenanceVariables.WORKING_HOURS_REASON);
    problemIf(reason == null || reason.length() > LONGEST_REASON, "Why in working hours: a part of the time lies in working hours ("
        + checks.workingHours() + "); choose other times, or say why, in at most " + LONGEST_REASON + " characters.");
    return reason;
  }

  /** A past instant, not before another; now if nothing is said; null where something is wrong. */
  Instant past(String name, String label, Instant earliest) {
    Instant at = text(answers, name) == null ? now : moment(name, label);
    if (at != null) {
      problemIf(at.isAfter(now), label + ": expected a time that has passed, was " + words(at) + ".");
      problemIf(at.isBefore(earliest), label + ": expected a time not before " + words(earliest) + ", was " + words(at) + ".");
    }
    return at;
  }

  /** A future instant; null where something is wrong. */
  Instant future(String name, String label) {
    Instant at = moment(name, label);
    problemIf(at != null && !at.isAfter(now), label + ": expected a time in the future, was " + (at == null ? "" : words(at)) + ".");
    return at;
  }

  /** Words that must be there; null where they are not. */
  String reason(String name, String label) {
    String reason = text(answers, name);
    problemIf(reason == null || reason.length() > LONGEST_REASON, label + ": say it in at most " + LONGEST_REASON + " characters.");
    return reason;
  }

  private Instant moment(String name, String label) {
    String typed = text(answers, name);
    try {
      LocalDateTime local = LocalDateTime.parse(typed == null ? "" : typed);
      if (zone.getRules().getValidOffsets(local).isEmpty()) {
        problems.add(label + ": at " + MOMENT.format(local) + " the clocks of " + zone + " are put forward; choose another time.");
        return null;
      }
      return local.atZone(zone).toInstant();
    } catch (DateTimeParseException unreadable) {
      problems.add(label + ": choose day and time, in " + zone + (typed == null ? "." : "; was '" + typed + "'."));
      return null;
    }
  }

  private String words(Instant at) {
    return MOMENT.format(at.atZone(zone)) + " (" + zone + ")";
  }

  /** What was chosen of a few words. */
  String choice(String name, List<String> choices, String otherwise) {
    String chosen = String.valueOf(text(answers, name));
    if (!choices.contains(chosen)) {
      throw new Refusal(otherwise);
    }
    return chosen;
  }

  private void problemIf(boolean wrong, String sentence) {
    if (wrong) {
      problems.add(sentence);
    }
  }

  /**
   * Ends the look at the answers.
   *
   * @throws Refusal with everything that was wrong
   */
  void refuseProblems() {
    if (!problems.isEmpty()) {
      throw new Refusal(String.join(" ", problems));
    }
  }
}
