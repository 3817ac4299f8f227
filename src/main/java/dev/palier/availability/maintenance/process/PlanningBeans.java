package dev.palier.availability.maintenance.process;

import static dev.palier.availability.maintenance.process.MaintenanceBeans.key;
import static dev.palier.availability.maintenance.process.MaintenanceVariables.user;

import dev.palier.availability.MaintenanceWindow.Kind;
import dev.palier.availability.maintenance.MaintenanceChecks;
import dev.palier.availability.maintenance.MaintenanceTable;
import dev.palier.availability.maintenance.MaintenanceWords;
import dev.palier.availability.maintenance.Maintenances;
import dev.palier.calendar.Stretch;
import dev.palier.customer.Instances;
import dev.palier.engine.UsableInModels;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What is answered until the times of a maintenance stand: refused where something is missing or wrong, else kept in the tables. */
@Configuration(proxyBeanMethods = false)
class PlanningBeans {

  private static final int NAMES_ON_CARDS = 2;

  private final Maintenances maintenances;
  private final MaintenanceTable table;
  private final MaintenanceChecks checks;
  private final MaintenanceWords words;

  PlanningBeans(@Lazy Maintenances maintenances, @Lazy MaintenanceTable table, @Lazy MaintenanceChecks checks, MaintenanceWords words) {
    this.maintenances = maintenances;
    this.table = table;
    this.checks = checks;
    this.words = words;
  }

  /** From here on the process is known by the number of its maintenance. */
  @Bean
  @UsableInModels
  TaskListener acceptMaintenancePlan(@Lazy Instances instances) {
    return task -> {
      MaintenanceAnswers answers = answers(task);
      List<String> kinds = Arrays.stream(Kind.values()).map(DmnMaintenanceRules::idOf).toList();
      String chosen = String.valueOf(MaintenanceVariables.text(task, MaintenanceVariables.KIND));
      if (!chosen.equals(MaintenanceVariables.NOTHING)) {
        answers.choice(MaintenanceVariables.KIND, kinds, "Say what is to be done: planned or emergency maintenance, or a zero-day patch.");
        String id = maintenances.plan(answers.plan(Kind.values()[kinds.indexOf(chosen)], instances, checks), user(task.getExecution()));
        task.getExecution().setProcessBusinessKey(id);
        task.getExecution().setVariable(MaintenanceVariables.CUSTOMER, onCards(maintenances.customersOf(id)));
      }
      forget(task);
    };
  }

  /** Who is affected, as short as a card of Tasklist is. */
  private static String onCards(List<String> names) {
    return names.size() > NAMES_ON_CARDS ? names.size() + " customers" : String.join(", ", names);
  }

  @Bean
  @UsableInModels
  TaskListener acceptShortNotice() {
    return task -> {
      String outcome = answers(task).choice(MaintenanceVariables.SHORT_NOTICE_OUTCOME, List.of("postponed", "exception", "neither"),
          "Say whether it is postponed or the Support Manager is asked to accept it.");
      if (outcome.equals("postponed")) {
        move(task);
      }
      forget(task);
    };
  }

  /** A named person accepts an exception or refuses it (SLA 3.1, 3.4). */
  @Bean
  @UsableInModels
  TaskListener acceptExceptionDecision() {
    return task -> {
      MaintenanceAnswers answers = answers(task);
      String outcome = answers.choice(MaintenanceVariables.EXCEPTION_OUTCOME, List.of("accepted", "refused"),
          "Say whether you accept it.");
      String why = answers.reason(MaintenanceVariables.EXCEPTION_REASON, "Why");
      answers.refuseProblems();
      if (outcome.equals("accepted")) {
        maintenances.accept(key(task.getExecution()), why, user(task.getExecution()));
      } else {
        maintenances.refuse(key(task.getExecution()), why, user(task.getExecution()));
      }
      forget(task);
    };
  }

  @Bean
  @UsableInModels
  TaskListener acceptRevision() {
    return task -> {
      switch (answers(task).choice(MaintenanceVariables.REVISION_OUTCOME, List.of("other-times", "as-announced", "withdrawn"),
          "Say whether there are other times, those that customers know stand, or it is withdrawn.")) {
        case "other-times" -> move(task);
        case "as-announced" -> maintenances.keepAnnounced(key(task.getExecution()), user(task.getExecution()));
        default -> cancel(task);
      }
      forget(task);
    };
  }

  /** Before it begins: its times change, or it is cancelled. */
  @Bean
  @UsableInModels
  TaskListener acceptChangedPlan() {
    return task -> {
      change(task, answers(task).choice(MaintenanceVariables.EXECUTION_OUTCOME, List.of("changed", "cancelled"),
          "Say whether its times change or it is cancelled; if neither, leave this task alone."));
      forget(task);
    };
  }

  /** Takes in changed times or a cancellation. */
  void change(DelegateTask task, String outcome) {
    if (outcome.equals("cancelled")) {
      cancel(task);
    } else {
      move(task);
    }
  }

  private void move(DelegateTask task) {
    String id = key(task.getExecution());
    Kind kind = table.find(id).orElseThrow().kind();
    MaintenanceAnswers answers = answers(task);
    Stretch times = answers.times(kind);
    String workingHours = answers.workingHoursReason(kind, times, checks);
    answers.refuseProblems();
    maintenances.move(id, times, workingHours, user(task.getExecution()));
  }

  private void cancel(DelegateTask task) {
    MaintenanceAnswers answers = answers(task);
    String why = answers.reason(MaintenanceVariables.CANCELLATION_REASON, "Why");
    answers.refuseProblems();
    maintenances.cancel(key(task.getExecution()), why, user(task.getExecution()));
  }

  MaintenanceAnswers answers(DelegateTask task) {
    return new MaintenanceAnswers(task, words.zone(), maintenances.now());
  }

  /** The tables hold it now; the next form asks anew. */
  static void forget(DelegateTask task) {
    task.getExecution().removeVariables(MaintenanceVariables.ANSWERS);
  }
}
