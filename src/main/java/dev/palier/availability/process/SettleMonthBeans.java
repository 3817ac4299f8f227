package dev.palier.availability.process;

import static dev.palier.availability.process.AvailabilityVariables.text;
import static dev.palier.availability.process.AvailabilityVariables.user;

import dev.palier.availability.MonthlyAvailability;
import dev.palier.engine.UsableInModels;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that {@code settle-month.bpmn} names, and when what people start by hand in this room is due. */
@Configuration(proxyBeanMethods = false)
class SettleMonthBeans {

  /** Somebody sits before the form. */
  @UsableInModels
  public record AtOnce(Clock clock) {

    /** The present instant. */
    public Date due(DelegateExecution execution) {
      return Date.from(clock.instant());
    }
  }

  @Bean
  AtOnce availabilityWork(Clock clock) {
    return new AtOnce(clock);
  }

  /** Refuses what is missing; whether the month can be settled is seen when it is, in the same transaction. */
  @Bean
  @UsableInModels
  TaskListener acceptMonth() {
    return task -> {
      if (text(task, AvailabilityVariables.CUSTOMER_ID) == null) {
        throw new IllegalArgumentException("Choose the customer whose month is to be settled.");
      }
      month(text(task, AvailabilityVariables.MONTH));
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate settleMonth(@Lazy MonthlyAvailability availability) {
    return execution -> {
      String id = availability.begin(text(execution, AvailabilityVariables.CUSTOMER_ID),
          month(text(execution, AvailabilityVariables.MONTH)), user(execution));
      execution.setProcessBusinessKey("settle-" + id);
    };
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text == null ? "" : text);
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException("Give the month as year and month, for example 2026-10.");
    }
  }
}
