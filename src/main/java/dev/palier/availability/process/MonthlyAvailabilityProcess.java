package dev.palier.availability.process;

import dev.palier.availability.month.FigureWords;
import dev.palier.customer.Customer;
import dev.palier.engine.OwnWork;
import dev.palier.sla.SupportTier;
import java.time.YearMonth;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The process in which a month is settled (SLA 4.10); its business key names customer and month: {@code availability-acme-2026-10}. */
@Component
public class MonthlyAvailabilityProcess {

  static final String KEY = "monthly-availability";

  private static final String DUE = "monthly-availability-due";

  private final RuntimeService runtime;
  private final ManagementService management;

  MonthlyAvailabilityProcess(RuntimeService runtime, ManagementService management) {
    this.runtime = runtime;
    this.management = management;
  }

  /** Starts it; the variables are what cards show. */
  public void start(String id, Customer customer, SupportTier tier, YearMonth month) {
    OwnWork.carrying(customer, () -> runtime.startProcessInstanceByKey(KEY, id, Variables.createVariables()
        .putValue("customer", customer.name()).putValue("supportTier", tier.name())
        .putValue("month", FigureWords.month(month))));
  }

  /** Whether a month is being settled. */
  public boolean isRunning(String id) {
    return runtime.createProcessInstanceQuery().processDefinitionKey(KEY).processInstanceBusinessKey(id).count() > 0;
  }

  /** Has it looked at once which months are to be settled. */
  void lookNow(Date now) {
    for (Job look : management.createJobQuery().processDefinitionKey(DUE).timers().active().list()) {
      if (look.getDuedate().after(now)) {
        management.setJobDuedate(look.getId(), now);
      }
    }
  }
}
