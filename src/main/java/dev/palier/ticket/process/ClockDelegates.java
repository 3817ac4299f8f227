package dev.palier.ticket.process;

import dev.palier.engine.UsableInModels;
import dev.palier.sla.Metric;
import dev.palier.ticket.record.ClockFacts;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the clocks' loops; each bean is named as its task in the models. */
@Configuration(proxyBeanMethods = false)
class ClockDelegates {

  private final ClockFacts facts;

  ClockDelegates(ClockFacts facts) {
    this.facts = facts;
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

  @Bean
  @UsableInModels
  JavaDelegate remindCustomer() {
    return execution -> facts.customerReminded(execution.getProcessBusinessKey());
  }
}
