package dev.palier.account.process;

import dev.palier.customer.Customer;
import dev.palier.engine.OwnWork;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The process of a business review (SLA 2); its business key names the customer and the period: {@code review-acme-2026-Q1}. */
@Component
public class BusinessReviewProcess {

  static final String KEY = "business-review";
  static final String REMINDER = "Timer_ReminderDue";

  private final RuntimeService runtime;
  private final ManagementService management;

  BusinessReviewProcess(RuntimeService runtime, ManagementService management) {
    this.runtime = runtime;
    this.management = management;
  }

  /** Starts it; the variables are what cards show. */
  public void start(String id, Customer customer, String period) {
    OwnWork.carrying(customer, () -> runtime.startProcessInstanceByKey(KEY, id, Variables.createVariables()
        .putValue("customer", customer.name()).putValue("supportTier", customer.tier().name())
        .putValue(ReviewVariables.PERIOD, period)));
  }

  /** Brings the reminder in line with the step that began. */
  void follow(String instance) {
    management.createJobQuery().processInstanceId(instance).activityId(REMINDER).timers().list()
        .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
  }
}
