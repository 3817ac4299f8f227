package dev.palier.account.process.service;

import dev.palier.customer.Customer;
import dev.palier.engine.OwnWork;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The processes of what comes with a package (SLA 2, 3.5); a business key names the customer and what it is about. */
@Component
public class ServiceProcesses {

  static final String CUSTOMER = "customer";
  static final String CUSTOMER_ID = "customerId";
  /** What a reminder names beside the customer. */
  static final String ABOUT = "about";

  private static final String REMINDER = "Timer_ReminderDue";
  private final RuntimeService runtime;
  private final ManagementService management;

  ServiceProcesses(RuntimeService runtime, ManagementService management) {
    this.runtime = runtime;
    this.management = management;
  }

  /** The demo of a version for a customer. */
  public void startDemo(String id, Customer customer, String version) {
    start("release-demo", id, customer, of(customer).putValue(ABOUT, "release " + version));
  }

  /** A request for the roadmap that is kept already. */
  public void startRoadmap(String id, Customer customer) {
    start("roadmap-request", id, customer, of(customer));
  }

  /** The included hours of a month are exceeded. */
  public void startTamHours(String id, Customer customer, String month) {
    start("tam-hours", id, customer, of(customer).putValue(ABOUT, month));
  }

  /** Nobody is named for something that the package promises. */
  public void startPackageGaps(String id, Customer customer) {
    start("package-gaps", id, customer, of(customer));
  }

  private void start(String process, String id, Customer customer, VariableMap variables) {
    OwnWork.carrying(customer, () -> runtime.startProcessInstanceByKey(process, id, variables));
  }

  /** What cards show of a customer. */
  static VariableMap of(Customer customer) {
    return Variables.createVariables().putValue(CUSTOMER_ID, customer.id()).putValue(CUSTOMER, customer.name())
        .putValue("supportTier", customer.tier().name());
  }

  /** Brings the reminder in line with the step that began. */
  void follow(String instance) {
    management.createJobQuery().processInstanceId(instance).activityId(REMINDER).timers().list()
        .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
  }
}
