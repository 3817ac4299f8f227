package dev.palier.account.process.service;

import static dev.palier.account.process.answer.Answers.choice;
import static dev.palier.account.process.answer.Answers.refuseIf;
import static dev.palier.account.process.answer.Answers.text;
import static dev.palier.account.process.answer.Answers.user;
import static dev.palier.account.process.service.ServiceStepBeans.key;

import dev.palier.account.ProductRelease.Kind;
import dev.palier.account.ProductReleases;
import dev.palier.account.process.answer.Answers;
import dev.palier.account.process.answer.TypedTimes;
import dev.palier.account.service.ServiceSteps;
import dev.palier.engine.UsableInModels;
import dev.palier.sla.SupportCalendars;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that {@code release.bpmn} names. */
@Configuration(proxyBeanMethods = false)
class ReleaseBeans {

  private static final String VERSION = "releaseVersion";
  private static final String KIND = "releaseKind";
  private static final String STATE = "releaseState";
  private static final String PLANNED_AT = "releasePlannedAt";
  private static final String PUBLISHED_ON = "releasePublishedOn";
  private static final String SUPPORTED_UNTIL = "releaseSupportedUntil";
  private static final String OUTCOME = "releaseOutcome";
  private static final String NOTES = "releaseNotes";
  private static final String REASON = "releaseReason";
  private static final List<String> ANSWERS = List.of(VERSION, KIND, PLANNED_AT, PUBLISHED_ON, NOTES, REASON);

  private final ProductReleases releases;
  private final ServiceSteps steps;
  private final ZoneId zone;

  ReleaseBeans(@Lazy ProductReleases releases, @Lazy ServiceSteps steps, SupportCalendars calendars) {
    this.releases = releases;
    this.steps = steps;
    this.zone = calendars.zone();
  }

  /** What {@code ${releaseOrder.…(execution)}} answers. */
  @UsableInModels
  public record ReleaseOrder(Clock clock) {

    /** The present instant: somebody sits before the form. */
    public Date due(DelegateExecution execution) {
      return Date.from(clock.instant());
    }
  }

  @Bean
  ReleaseOrder releaseOrder(Clock clock) {
    return new ReleaseOrder(clock);
  }

  @Bean
  @UsableInModels
  TaskListener acceptReleasePlan() {
    return task -> {
      String version = text(task, VERSION);
      Kind kind = Kind.valueOf(choice(task, KIND, List.of("routine", "other"), "Say which kind of release it is.").toUpperCase(Locale.ROOT));
      boolean out = choice(task, STATE, List.of("planned", "out"), "Say whether the release is out already.").equals("out");
      String id = out ? record(task, version, kind) : releases.plan(version, kind, plannedAt(task), user(task.getExecution()));
      task.getExecution().setProcessBusinessKey(id);
      task.getExecution().setVariable(ServiceProcesses.ABOUT, "release " + version);
      forget(task);
      task.getExecution().removeVariable(SUPPORTED_UNTIL);
    };
  }

  private String record(DelegateTask task, String version, Kind kind) {
    LocalDate on = TypedTimes.day(task, PUBLISHED_ON);
    refuseIf(on == null, "Choose the day on which the release came out.");
    return releases.record(version, kind, on, TypedTimes.day(task, SUPPORTED_UNTIL), user(task.getExecution()));
  }

  private Instant plannedAt(DelegateTask task) {
    return TypedTimes.instant(task, PLANNED_AT, zone, "Choose the date and the time at which the release comes out.");
  }

  @Bean
  @UsableInModels
  TaskListener acceptReleaseStep() {
    return task -> {
      String id = key(task.getExecution());
      String user = user(task.getExecution());
      switch (choice(task, OUTCOME, List.of("notes", "publish", "move", "cancel"), "Say what is to be done with the release.")) {
        case "move" -> releases.move(id, plannedAt(task), Answers.reason(task, REASON), user);
        case "cancel" -> releases.cancel(id, Answers.reason(task, REASON), user);
        case "publish" -> prepare(task, id, false);
        default -> prepare(task, id, true);
      }
      steps.end(id);
      forget(task);
    };
  }

  private void prepare(DelegateTask task, String id, boolean required) {
    if (required || text(task, NOTES) != null) {
      releases.writeNotes(id, Answers.words(task, NOTES, "Write the release notes; customers read them."));
    }
    TypedTimes.day(task, SUPPORTED_UNTIL);
  }

  @Bean
  @UsableInModels
  JavaDelegate publishRelease() {
    return execution -> {
      releases.publish(key(execution), TypedTimes.day(execution, SUPPORTED_UNTIL), user(execution));
      execution.removeVariable(SUPPORTED_UNTIL);
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate startReleaseDemos() {
    return execution -> releases.startDemos(key(execution));
  }

  private static void forget(DelegateTask task) {
    task.getExecution().removeVariables(ANSWERS);
  }
}
