package dev.palier.ticket.process;

import dev.palier.engine.UsableInModels;
import dev.palier.sla.Ledger;
import dev.palier.sla.Metric;
import dev.palier.ticket.Act;
import dev.palier.ticket.record.ClockFacts;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The steps of the clocks' loops; each bean is named as its task in the models. */
@Configuration(proxyBeanMethods = false)
class ClockDelegates {

  private final ClockFacts facts;
  private final Ledger ledger;
  private final TicketProcess process;

  ClockDelegates(ClockFacts facts, Ledger ledger, @Lazy TicketProcess process) {
    this.facts = facts;
    this.ledger = ledger;
    this.process = process;
  }

  @Bean
  @UsableInModels
  JavaDelegate warnAboutResponse() {
    return execution -> facts.warned(execution.getProcessBusinessKey(), Metric.RESPONSE);
  }

  @Bean
  @UsableInModels
  JavaDelegate warnAboutResolution() {
    return execution -> facts.warned(execution.getProcessBusinessKey(), Metric.RESOLUTION);
  }

  @Bean
  @UsableInModels
  JavaDelegate remindOfUpdate() {
    return execution -> facts.warned(execution.getProcessBusinessKey(), Metric.UPDATE);
  }

  @Bean
  @UsableInModels
  JavaDelegate recordMissedResponse() {
    return execution -> facts.missed(execution.getProcessBusinessKey(), Metric.RESPONSE);
  }

  @Bean
  @UsableInModels
  JavaDelegate recordMissedResolution() {
    return execution -> facts.missed(execution.getProcessBusinessKey(), Metric.RESOLUTION);
  }

  @Bean
  @UsableInModels
  JavaDelegate recordMissedUpdate() {
    return execution -> facts.updateMissed(execution.getProcessBusinessKey());
  }

  /** Reminds; and records a resolution time that was used up before the waiting began, which no clock of the work notices then. */
  @Bean
  @UsableInModels
  JavaDelegate remindCustomer() {
    return execution -> {
      String ticket = execution.getProcessBusinessKey();
      if (facts.missed(ticket, Metric.RESOLUTION) && ledger.missRaisesLevel(ticket)) {
        process.message(ticket, "escalation-requested", Act.by("palier", null));
      }
      facts.customerReminded(ticket);
    };
  }
}
