package dev.palier.availability.process;

import dev.palier.engine.UsedByProgram;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The models of the availability of a month. */
@Configuration(proxyBeanMethods = false)
class AvailabilityNames {

  @Bean
  static UsedByProgram startedForAvailability() {
    return UsedByProgram.startedProcesses("monthly-availability", "monthly-availability-due");
  }
}
