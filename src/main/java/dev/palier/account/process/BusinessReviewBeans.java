package dev.palier.account.process;

import dev.palier.account.review.ReviewStep;
import dev.palier.account.review.Reviews;
import dev.palier.engine.UsableInModels;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that {@code business-review.bpmn} names, but for the answers to its forms. */
@Configuration(proxyBeanMethods = false)
class BusinessReviewBeans {

  private static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));
  private static final Map<String, ReviewStep> STEPS = Map.of("Task_PrepareBusinessReview", ReviewStep.PREPARE,
      "Task_AgreeOnAppointment", ReviewStep.AGREE, "Task_AwaitAppointment", ReviewStep.AWAIT, "Task_WriteMinutes", ReviewStep.MINUTES);

  private final Reviews reviews;

  BusinessReviewBeans(@Lazy Reviews reviews) {
    this.reviews = reviews;
  }

  /** What {@code ${businessReview.…(execution)}} answers. */
  @UsableInModels
  public record BusinessReviewMoments(Reviews reviews) {

    /** When the task that begins here is due. */
    public Date due(DelegateExecution execution) {
      return Date.from(reviews.dueAt(key(execution), STEPS.get(execution.getCurrentActivityId())));
    }

    /** When the appointment begins. */
    public Date appointment(DelegateExecution execution) {
      return Date.from(reviews.dueAt(key(execution), ReviewStep.AWAIT));
    }

    /** When somebody is reminded next; never while nobody has to do anything. */
    public Date reminderDue(DelegateExecution execution) {
      return reviews.reminderDueAt(key(execution)).map(Date::from).orElse(NEVER);
    }
  }

  @Bean
  BusinessReviewMoments businessReview() {
    return new BusinessReviewMoments(reviews);
  }

  /** A task is offered: the step begins, and the reminder follows it. */
  @Bean
  @UsableInModels
  TaskListener beginReviewStep(@Lazy BusinessReviewProcess process) {
    return task -> {
      reviews.begin(key(task.getExecution()), STEPS.get(task.getTaskDefinitionKey()), task.getDueDate().toInstant());
      process.follow(task.getProcessInstanceId());
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate makePack() {
    return execution -> reviews.makePack(key(execution));
  }

  @Bean
  @UsableInModels
  JavaDelegate remindStaff() {
    return execution -> reviews.remind(key(execution));
  }

  @Bean
  @UsableInModels
  JavaDelegate sendInvitation() {
    return execution -> reviews.invite(key(execution));
  }

  @Bean
  @UsableInModels
  JavaDelegate withdrawInvitation() {
    return execution -> reviews.withdraw(key(execution));
  }

  @Bean
  @UsableInModels
  JavaDelegate sendMinutes() {
    return execution -> reviews.sendMinutes(key(execution));
  }

  static String key(DelegateExecution execution) {
    return execution.getProcessBusinessKey();
  }
}
