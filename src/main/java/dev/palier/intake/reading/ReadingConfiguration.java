package dev.palier.intake.reading;

import dev.palier.intake.MailReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the room its reader. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

  @Bean
  MailReader mailReader() {
    return MailReader.create();
  }
}
