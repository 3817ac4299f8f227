package dev.palier.account.process;

import static dev.palier.account.process.answer.Answers.text;
import static dev.palier.account.process.answer.Answers.user;

import dev.palier.account.BusinessReviews;
import dev.palier.account.ReviewPeriod;
import dev.palier.engine.UsableInModels;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that {@code order-business-review.bpmn} names. */
@Configuration(proxyBeanMethods = false)
class OrderReviewBeans {

  /** When the choice is due: somebody sits before the form. */
  @UsableInModels
  public record ReviewOrder(Clock clock) {

    /** The present instant. */
    public Date due(DelegateExecution execution) {
      return Date.from(clock.instant());
    }
  }

  @Bean
  ReviewOrder reviewOrder(Clock clock) {
    return new ReviewOrder(clock);
  }

  /** Refuses what is missing; whether the review can be started is seen when it is, in the same transaction. */
  @Bean
  @UsableInModels
  TaskListener acceptReviewPeriod() {
    return task -> {
      if (text(task, ReviewVariables.CUSTOMER_ID) == null) {
        throw new IllegalArgumentException("Choose the customer whose business review it is.");
      }
      period(text(task, ReviewVariables.PERIOD));
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate startReview(@Lazy BusinessReviews reviews) {
    return execution -> {
      String customer = text(execution, ReviewVariables.CUSTOMER_ID);
      String id = reviews.begin(customer, period(text(execution, ReviewVariables.PERIOD)), user(execution));
      execution.setProcessBusinessKey("order-" + id);
    };
  }

  private static ReviewPeriod period(String name) {
    return ReviewPeriod.parse(name).orElseThrow(() -> new IllegalArgumentException(
        "Give the period as a quarter, a half-year, a year or a month: 2026-Q1, 2026-H1, 2026 or 2026-03."));
  }
}
