package dev.palier.audit.seal;

import dev.palier.engine.UsableInModels;
import dev.palier.sla.LedgerSeals;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that {@code ledger-seal.bpmn} names. */
@Configuration(proxyBeanMethods = false)
class SealBeans {

  /** When the timers of the process are due. */
  @UsableInModels
  public record Sealing(SealProcess process) {

    /** When the day that is to be sealed is over, in the contract's zone. */
    public Date dayOver(DelegateExecution execution) {
      return process.dayOver(execution);
    }
  }

  @Bean
  Sealing sealing(@Lazy SealProcess process) {
    return new Sealing(process);
  }

  /** Seals the ledger and writes the notices of it; both are of one step, so no seal is without its mail. */
  @Bean
  @UsableInModels
  JavaDelegate sealLedger(LedgerSeals seals, SealMail mail) {
    return execution -> mail.send(seals.seal());
  }

  /** Starts the course of the day that has begun. */
  @Bean
  @UsableInModels
  JavaDelegate planNextSeal(@Lazy SealProcess process) {
    return process::planNext;
  }
}
