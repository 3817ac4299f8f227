package dev.palier.account.process.service;

import static dev.palier.account.process.answer.Answers.choice;
import static dev.palier.account.process.answer.Answers.text;
import static dev.palier.account.process.answer.Answers.user;
import static dev.palier.account.process.service.ServiceStepBeans.key;

import dev.palier.account.meeting.Appointment;
import dev.palier.account.meeting.Person;
import dev.palier.account.process.answer.Answers;
import dev.palier.account.process.answer.AppointmentAnswers;
import dev.palier.account.release.DemoTable;
import dev.palier.account.release.Demos;
import dev.palier.account.service.ServiceSteps;
import dev.palier.customer.Customers;
import dev.palier.engine.UsableInModels;
import dev.palier.sla.SupportCalendars;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that {@code release-demo.bpmn} names. */
@Configuration(proxyBeanMethods = false)
class DemoBeans {

  private static final String REASON = "demoReason";
  private static final List<String> ANSWERS = Stream.concat(Stream.of(REASON), AppointmentAnswers.QUESTIONS.stream()).toList();

  private final Demos demos;
  private final ServiceSteps steps;

  DemoBeans(@Lazy Demos demos, @Lazy ServiceSteps steps) {
    this.demos = demos;
    this.steps = steps;
  }

  @Bean
  @UsableInModels
  TaskListener acceptDemoAppointment(@Lazy DemoTable table, Customers customers, SupportCalendars calendars, Clock clock) {
    return task -> {
      String id = key(task.getExecution());
      if (choice(task, "appointmentOutcome", List.of("agreed", "declined"),
          "Say whether a demo was agreed on or the customer wants none.").equals("declined")) {
        demos.explain(id, Answers.reason(task, REASON));
      } else {
        AppointmentAnswers answers = new AppointmentAnswers(task);
        Appointment appointment = answers.appointment(calendars.zone(), clock.instant());
        List<Person> attendees = answers.attendees(table.find(id).orElseThrow().customerId(), customers);
        answers.refuseProblems();
        demos.agree(id, appointment, attendees, user(task.getExecution()));
      }
      done(task);
    };
  }

  @Bean
  @UsableInModels
  TaskListener acceptAnotherDemoDate() {
    return task -> {
      demos.explain(key(task.getExecution()), Answers.reason(task, REASON));
      done(task);
    };
  }

  @Bean
  @UsableInModels
  TaskListener acceptDemoOutcome() {
    return task -> {
      String id = key(task.getExecution());
      boolean held = choice(task, "demoOutcome", List.of("held", "not-held"), "Say whether the demo was held.").equals("held");
      demos.explain(id, held && text(task, REASON) == null ? null : Answers.reason(task, REASON));
      if (held) {
        demos.held(id);
      }
      done(task);
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate sendDemoInvitation() {
    return execution -> demos.invite(key(execution));
  }

  @Bean
  @UsableInModels
  JavaDelegate withdrawDemoInvitation() {
    return execution -> demos.notWanted(key(execution));
  }

  private void done(DelegateTask task) {
    ServiceStepBeans.done(task, steps, ANSWERS);
  }
}
