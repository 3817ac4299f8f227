package dev.palier.availability.process;

import dev.palier.availability.month.FigureWords;
import dev.palier.customer.Customer;
import dev.palier.engine.OwnWork;
import dev.palier.sla.SupportTier;
import java.time.YearMonth;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The process in which a month is settled (SLA 4.10); its business key names customer and month: {@code availability-acme-2026-10}. */
@Component
public class MonthlyAvailabilityProcess {

  static final String KEY = "monthly-availability";

  private final RuntimeService runtime;

  MonthlyAvailabilityProcess(RuntimeService runtime) {
    this.runtime = runtime;
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
}
