package dev.palier.customer.process;

import dev.palier.engine.UsedByProgram;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The model by which account managers are asked for changes. */
@Configuration(proxyBeanMethods = false)
class CustomerNames {

  @Bean
  static UsedByProgram startedForCustomers() {
    return UsedByProgram.startedProcesses("appointed-users");
  }
}
