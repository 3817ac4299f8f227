package dev.palier.availability.maintenance.process;

import dev.palier.availability.maintenance.Maintenance;
import dev.palier.availability.maintenance.MaintenanceTable;
import dev.palier.availability.maintenance.Maintenances;
import dev.palier.availability.maintenance.Maintenances.Objection;
import dev.palier.engine.UsableInModels;
import java.util.Date;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that the models of maintenance name, but for the answers to their forms. */
@Configuration(proxyBeanMethods = false)
class MaintenanceBeans {

  private final Maintenances maintenances;
  private final MaintenanceTable table;

  MaintenanceBeans(@Lazy Maintenances maintenances, @Lazy MaintenanceTable table) {
    this.maintenances = maintenances;
    this.table = table;
  }

  /** What {@code ${maintenanceTimes.…(execution)}} answers. */
  @UsableInModels
  public record MaintenanceTimes(Maintenances maintenances, MaintenanceTable table) {

    /** When the task that begins here is due: at the planned start, at the expected end, or now. */
    public Date due(DelegateExecution execution) {
      return switch (execution.getCurrentActivityId()) {
        case "Task_AwaitMaintenance", "Task_StartMaintenance" -> plannedStart(execution);
        case "Task_EndMaintenance" -> expectedEnd(execution);
        default -> Date.from(maintenances.now());
      };
    }

    /** When it is to begin. */
    public Date plannedStart(DelegateExecution execution) {
      return Date.from(of(execution).planned().startInclusive());
    }

    /** When it should have ended. */
    public Date expectedEnd(DelegateExecution execution) {
      return Date.from(of(execution).expectedEnd());
    }

    private Maintenance of(DelegateExecution execution) {
      return table.find(key(execution)).orElseThrow();
    }
  }

  @Bean
  MaintenanceTimes maintenanceTimes() {
    return new MaintenanceTimes(maintenances, table);
  }

  /** What stands against the times now; nothing means that they are cleared. */
  @Bean
  @UsableInModels
  JavaDelegate checkMaintenanceTimes() {
    return execution -> {
      Objection objection = maintenances.objection(key(execution));
      execution.setVariable(MaintenanceVariables.OBJECTION, objection.name().toLowerCase(Locale.ROOT));
      execution.setVariable(MaintenanceVariables.CLEARANCE, objection == Objection.NONE ? "cleared" : "open");
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate announceMaintenance() {
    return execution -> maintenances.announce(key(execution));
  }

  @Bean
  @UsableInModels
  JavaDelegate tellStaffOfOverrun() {
    return execution -> maintenances.tellStaffOfOverrun(key(execution));
  }

  @Bean
  @UsableInModels
  JavaDelegate announceNewEnd() {
    return execution -> maintenances.tellNewEnd(key(execution));
  }

  @Bean
  @UsableInModels
  JavaDelegate announceCompletion() {
    return execution -> maintenances.tellFinished(key(execution));
  }

  @Bean
  @UsableInModels
  JavaDelegate announceCancellation() {
    return execution -> maintenances.tellCancelled(key(execution));
  }

  static String key(DelegateExecution execution) {
    return execution.getProcessBusinessKey();
  }
}
