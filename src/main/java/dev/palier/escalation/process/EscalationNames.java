package dev.palier.escalation.process;

import dev.palier.engine.UsedByProgram;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the models of the escalation path must be called, and which messages they can wait for. */
@Configuration(proxyBeanMethods = false)
class EscalationNames {

  @Bean
  static UsedByProgram startedForEscalation() {
    return UsedByProgram.startedProcesses("escalation-level", "undelivered-notice");
  }

  @Bean
  static UsedByProgram sentToEscalation() {
    return UsedByProgram.sentMessages("escalation-requested", "level-requested", "level-settled", "notice-settled");
  }
}
