package dev.palier.availability.process;

import static dev.palier.availability.process.AvailabilityVariables.text;
import static dev.palier.availability.process.AvailabilityVariables.user;

import dev.palier.availability.Outages;
import dev.palier.availability.outage.Outage;
import dev.palier.availability.outage.OutageTable;
import dev.palier.engine.UsableInModels;
import dev.palier.sla.SupportCalendars;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that {@code record-outage.bpmn} and {@code correct-outage.bpmn} name. */
@Configuration(proxyBeanMethods = false)
class OutageBeans {

  private final Outages outages;
  private final OutageTable table;
  private final SupportCalendars calendars;

  OutageBeans(@Lazy Outages outages, @Lazy OutageTable table, SupportCalendars calendars) {
    this.outages = outages;
    this.table = table;
    this.calendars = calendars;
  }

  /** Keeps the outage, or refuses what is missing or impossible in a sentence. */
  @Bean
  @UsableInModels
  TaskListener acceptOutage() {
    return task -> {
      String number = outages.record(new OutageAnswers(task, calendars.zone()).recorded(), user(task.getExecution()));
      task.getExecution().removeVariables(AvailabilityVariables.ANSWERS);
      task.getExecution().setVariable(AvailabilityVariables.OUTAGE, number);
    };
  }

  @Bean
  @UsableInModels
  TaskListener acceptChosenOutage() {
    return task -> find(text(task, AvailabilityVariables.OUTAGE));
  }

  /** Keeps a further version of the outage. */
  @Bean
  @UsableInModels
  TaskListener acceptCorrection() {
    return task -> {
      Outage known = find(text(task, AvailabilityVariables.OUTAGE));
      String actor = user(task.getExecution());
      switch (String.valueOf(text(task, AvailabilityVariables.CORRECTION))) {
        case "corrected" -> outages.correct(known.number(), new OutageAnswers(task, calendars.zone()).corrected(known), actor);
        case "taken-back" -> outages.withdraw(known.number(), text(task, AvailabilityVariables.WORDS), actor);
        default -> throw new IllegalArgumentException("Say whether the outage is corrected or taken back.");
      }
      task.getExecution().removeVariables(AvailabilityVariables.ANSWERS);
    };
  }

  private Outage find(String number) {
    return table.find(Outage.idOf(number)).orElseThrow(() -> new IllegalArgumentException("Choose the outage from the list."));
  }
}
