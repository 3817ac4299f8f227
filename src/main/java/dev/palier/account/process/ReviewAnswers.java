package dev.palier.account.process;

import static dev.palier.account.process.BusinessReviewBeans.key;
import static dev.palier.account.process.answer.Answers.choice;
import static dev.palier.account.process.answer.Answers.refuseIf;
import static dev.palier.account.process.answer.Answers.text;
import static dev.palier.account.process.answer.Answers.user;

import dev.palier.account.meeting.Appointment;
import dev.palier.account.meeting.Person;
import dev.palier.account.process.answer.Answers;
import dev.palier.account.process.answer.AppointmentAnswers;
import dev.palier.account.review.ReviewTable;
import dev.palier.account.review.Reviews;
import dev.palier.customer.Customers;
import dev.palier.engine.UsableInModels;
import dev.palier.sla.SupportCalendars;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What is answered on the forms of a business review: refused where something is missing or wrong, else kept in the tables. */
@Configuration(proxyBeanMethods = false)
class ReviewAnswers {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private final Reviews reviews;

  ReviewAnswers(@Lazy Reviews reviews) {
    this.reviews = reviews;
  }

  @Bean
  @UsableInModels
  TaskListener acceptPreparation() {
    return task -> {
      choice(task, ReviewVariables.PREPARATION_OUTCOME, List.of("ready", "make-again"),
          "Say whether the pack is ready to be shown or is to be made again.");
      reviews.prepare(key(task.getExecution()), text(task, ReviewVariables.WORDS), text(task, ReviewVariables.AGENDA));
      forget(task);
    };
  }

  @Bean
  @UsableInModels
  TaskListener acceptAppointment(@Lazy ReviewTable table, Customers customers, SupportCalendars calendars, Clock clock) {
    return task -> {
      String id = key(task.getExecution());
      if (choice(task, ReviewVariables.APPOINTMENT_OUTCOME, List.of("agreed", "declined"),
          "Say whether an appointment was agreed on or the customer declines.").equals("declined")) {
        reviews.explain(id, reason(task));
      } else {
        AppointmentAnswers answers = new AppointmentAnswers(task);
        Appointment appointment = answers.appointment(calendars.zone(), clock.instant());
        List<Person> attendees = answers.attendees(table.find(id).orElseThrow().customerId(), customers);
        answers.refuseProblems();
        reviews.agree(id, appointment, attendees, user(task.getExecution()));
      }
      forget(task);
    };
  }

  @Bean
  @UsableInModels
  TaskListener acceptAnotherDate() {
    return task -> {
      reviews.explain(key(task.getExecution()), reason(task));
      forget(task);
    };
  }

  @Bean
  @UsableInModels
  TaskListener acceptMinutes() {
    return task -> {
      String id = key(task.getExecution());
      if (choice(task, ReviewVariables.REVIEW_OUTCOME, List.of("held", "new-appointment", "cancelled"),
          "Say whether the review was held, is to be agreed on anew, or is cancelled.").equals("held")) {
        minute(task, id);
      } else {
        reviews.explain(id, reason(task));
      }
      forget(task);
    };
  }

  private void minute(DelegateTask task, String id) {
    String decisions = text(task, ReviewVariables.DECISIONS);
    List<String> actions = AppointmentAnswers.lines(text(task, ReviewVariables.ACTIONS));
    refuseIf(decisions == null, "Write down what was decided or talked about; the customer gets it by mail.");
    refuseIf(actions.stream().anyMatch(line -> line.length() > Answers.LONGEST_LINE),
        "Shorten each action to " + Answers.LONGEST_LINE + " characters, one a line.");
    reviews.minute(id, decisions, actions, AppointmentAnswers.chosen(task, ReviewVariables.DONE).stream()
        .filter(done -> NUMBER.matcher(done).matches()).map(Long::valueOf).toList());
  }

  private static String reason(DelegateTask task) {
    return Answers.reason(task, ReviewVariables.REASON);
  }

  /** The tables hold it now; the next form asks anew. */
  private static void forget(DelegateTask task) {
    task.getExecution().removeVariables(ReviewVariables.ANSWERS);
  }
}
