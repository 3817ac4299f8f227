package dev.palier.availability.maintenance.process;

import static dev.palier.availability.maintenance.process.MaintenanceBeans.key;
import static dev.palier.availability.maintenance.process.MaintenanceVariables.text;
import static dev.palier.availability.maintenance.process.MaintenanceVariables.user;

import dev.palier.availability.maintenance.MaintenanceTable;
import dev.palier.availability.maintenance.Maintenances;
import dev.palier.engine.UsableInModels;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What is answered once the time of a maintenance has come: its real start, its new expected end, its real end (SLA 3.1). */
@Configuration(proxyBeanMethods = false)
class ExecutionBeans {

  private static final String ENDED = "ended";

  private final Maintenances maintenances;
  private final MaintenanceTable table;
  private final PlanningBeans planning;

  ExecutionBeans(@Lazy Maintenances maintenances, @Lazy MaintenanceTable table, PlanningBeans planning) {
    this.maintenances = maintenances;
    this.table = table;
    this.planning = planning;
  }

  @Bean
  @UsableInModels
  TaskListener acceptMaintenanceStart() {
    return task -> {
      MaintenanceAnswers answers = planning.answers(task);
      String outcome = answers.choice(MaintenanceVariables.EXECUTION_OUTCOME, List.of("started", "changed", "cancelled"),
          "Say whether it has begun, its times change or it is cancelled.");
      if (outcome.equals("started")) {
        Instant at = answers.past(MaintenanceVariables.ACTUAL_TIME, "Began at", table.plannedAt(key(task.getExecution())));
        answers.refuseProblems();
        maintenances.begin(key(task.getExecution()), at, user(task.getExecution()));
      } else {
        planning.change(task, outcome);
      }
      PlanningBeans.forget(task);
    };
  }

  @Bean
  @UsableInModels
  TaskListener acceptMaintenanceEnd() {
    return task -> {
      end(task);
      task.setVariable(MaintenanceVariables.EXECUTION_OUTCOME, ENDED);
      PlanningBeans.forget(task);
    };
  }

  @Bean
  @UsableInModels
  TaskListener acceptProlongation() {
    return task -> {
      MaintenanceAnswers answers = planning.answers(task);
      if (answers.choice(MaintenanceVariables.EXECUTION_OUTCOME, List.of("prolonged", ENDED),
          "Say whether it has ended or takes longer.").equals(ENDED)) {
        end(task);
      } else {
        Instant until = answers.future(MaintenanceVariables.EXPECTED_END, "Expected to end");
        answers.refuseProblems();
        maintenances.prolong(key(task.getExecution()), until, text(task, MaintenanceVariables.PROLONGATION_REASON),
            user(task.getExecution()));
      }
      PlanningBeans.forget(task);
    };
  }

  private void end(DelegateTask task) {
    String id = key(task.getExecution());
    MaintenanceAnswers answers = planning.answers(task);
    Instant at = answers.past(MaintenanceVariables.ACTUAL_TIME, "Ended at", table.find(id).orElseThrow().startedAt());
    answers.refuseProblems();
    maintenances.end(id, at, text(task, MaintenanceVariables.CLOSING_WORDS), user(task.getExecution()));
  }
}
