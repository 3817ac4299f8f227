package dev.palier.intake.process;

import dev.palier.engine.UsedByProgram;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The model by which mails are held for a person. */
@Configuration(proxyBeanMethods = false)
class MailNames {

  @Bean
  static UsedByProgram startedForMails() {
    return UsedByProgram.startedProcesses("held-mail");
  }
}
