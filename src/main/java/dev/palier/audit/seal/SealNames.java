package dev.palier.audit.seal;

import dev.palier.engine.UsedByProgram;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The model by which the ledger is sealed. */
@Configuration(proxyBeanMethods = false)
class SealNames {

  @Bean
  static UsedByProgram startedForSeals() {
    return UsedByProgram.startedProcesses("ledger-seal");
  }
}
