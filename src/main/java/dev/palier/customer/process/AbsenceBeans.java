package dev.palier.customer.process;

import static dev.palier.customer.process.Answers.moment;
import static dev.palier.customer.process.Answers.text;
import static dev.palier.customer.process.Answers.user;

import dev.palier.customer.Absence;
import dev.palier.customer.Absences;
import dev.palier.engine.UsableInModels;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportCalendars;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that {@code absence.bpmn} names. */
@Configuration(proxyBeanMethods = false)
class AbsenceBeans {

  private static final String CHANGE = "absenceChange";
  private static final String WHO = "absentUser";
  private static final String FROM = "absenceFrom";
  private static final String UNTIL = "absenceUntil";
  private static final String DEPUTY = "deputyId";
  private static final String ENDED = "endedAbsence";

  private final Absences absences;
  private final AbsentPeople people;

  AbsenceBeans(@Lazy Absences absences, @Lazy AbsentPeople people) {
    this.absences = absences;
    this.people = people;
  }

  /** When the form is due: somebody sits before it. */
  @UsableInModels
  public record AbsenceForm(Clock clock) {

    /** The present instant. */
    public Date due(DelegateExecution execution) {
      return Date.from(clock.instant());
    }
  }

  @Bean
  AbsenceForm absenceForm(Clock clock) {
    return new AbsenceForm(clock);
  }

  @Bean
  @UsableInModels
  TaskListener acceptAbsence() {
    return task -> Answers.choice(task, CHANGE, Set.of("record", "end", "nothing"),
        "Choose whether an absence is recorded, is ended, or nothing is to be done.");
  }

  @Bean
  @UsableInModels
  JavaDelegate keepAbsence(SupportCalendars calendars) {
    return execution -> {
      String signedIn = user(execution);
      String who = text(execution, WHO) == null ? signedIn : text(execution, WHO);
      people.refuseOthers(who);
      absences.record(who, moment(execution, FROM, calendars.zone(), "Choose the day and the time from when the deputy is told."),
          moment(execution, UNTIL, calendars.zone(), "Choose the day and the time until when the deputy is told."),
          text(execution, DEPUTY), signedIn);
      forget(execution);
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate endAbsence() {
    return execution -> {
      String chosen = text(execution, ENDED);
      Absence absence = (chosen == null || !chosen.matches("\\d{1,18}") ? Optional.<Absence>empty()
          : absences.find(Long.parseLong(chosen))).orElseThrow(() -> new Refusal("Choose the absence that ends."));
      people.refuseOthers(absence.userId());
      absences.end(absence.id(), user(execution));
      forget(execution);
    };
  }

  /** The table holds it now. */
  private static void forget(DelegateExecution execution) {
    execution.removeVariables(List.of(WHO, FROM, UNTIL, DEPUTY, ENDED));
  }
}
