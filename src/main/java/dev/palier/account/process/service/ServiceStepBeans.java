package dev.palier.account.process.service;

import dev.palier.account.process.answer.Answers;
import dev.palier.account.release.DemoTable;
import dev.palier.account.release.ReleaseTable;
import dev.palier.account.service.ServiceRules;
import dev.palier.account.service.ServiceStep;
import dev.palier.account.service.ServiceSteps;
import dev.palier.account.service.ServiceSteps.Standing;
import dev.palier.engine.UsableInModels;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that all models of a package's services name: when a step is due, and who is reminded. */
@Configuration(proxyBeanMethods = false)
class ServiceStepBeans {

  private static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

  /** What {@code ${packageService.…(execution)}} answers. */
  @UsableInModels
  public record PackageService(ServiceSteps steps, ServiceRules rules, ReleaseTable releases, DemoTable demos, Clock clock) {

    /** When the task that begins here is due: a release at its date, the waiting for a demo when it begins. */
    public Date due(DelegateExecution execution) {
      ServiceStep step = ServiceStep.named(execution.getCurrentActivityName());
      return switch (step) {
        case PREPARE_RELEASE -> Date.from(releases.find(key(execution)).orElseThrow().plannedAt());
        case AWAIT_DEMO -> appointment(execution);
        default -> Date.from(rules.dueAt(step, clock.instant()));
      };
    }

    /** When the demo begins. */
    public Date appointment(DelegateExecution execution) {
      return Date.from(demos.find(key(execution)).orElseThrow().appointment().at());
    }

    /** When somebody is reminded next; never while nobody has to do anything. */
    public Date reminderDue(DelegateExecution execution) {
      return steps.reminderDueAt(key(execution)).map(Date::from).orElse(NEVER);
    }
  }

  @Bean
  PackageService packageService(@Lazy ServiceSteps steps, ServiceRules rules, ReleaseTable releases, DemoTable demos, Clock clock) {
    return new PackageService(steps, rules, releases, demos, clock);
  }

  /** A task is offered: the step begins, and the reminder follows it. */
  @Bean
  @UsableInModels
  TaskListener beginServiceStep(@Lazy ServiceSteps steps, @Lazy ServiceProcesses processes) {
    return task -> {
      ServiceStep step = ServiceStep.named(task.getName());
      Instant due = step == ServiceStep.AWAIT_DEMO ? null : task.getDueDate().toInstant();
      steps.begin(new Standing(key(task.getExecution()), step, about(task), Answers.text(task, ServiceProcesses.CUSTOMER_ID), due, null));
      processes.follow(task.getProcessInstanceId());
    };
  }

  private static String about(DelegateTask task) {
    return Stream.of(ServiceProcesses.CUSTOMER, ServiceProcesses.ABOUT).map(name -> Answers.text(task, name)).filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  @Bean
  @UsableInModels
  JavaDelegate remindOfStep(@Lazy ServiceSteps steps) {
    return execution -> steps.remind(key(execution));
  }

  /** A step is done: the tables hold what was answered, the process forgets it. */
  static void done(DelegateTask task, ServiceSteps steps, List<String> answers) {
    steps.end(key(task.getExecution()));
    task.getExecution().removeVariables(answers);
  }

  static String key(DelegateExecution execution) {
    return execution.getProcessBusinessKey();
  }
}
