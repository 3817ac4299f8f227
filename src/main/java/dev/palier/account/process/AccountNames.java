package dev.palier.account.process;

import dev.palier.engine.UsedByProgram;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The models of reviews and of the services of a package. */
@Configuration(proxyBeanMethods = false)
class AccountNames {

  @Bean
  static UsedByProgram startedForAccounts() {
    return UsedByProgram.startedProcesses("business-review", "release-demo", "tam-hours", "business-reviews-due", "package-gaps-due");
  }
}
