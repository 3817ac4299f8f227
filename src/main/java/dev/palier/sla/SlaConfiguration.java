package dev.palier.sla;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the calendars from the configuration. */
@Configuration
@EnableConfigurationProperties(SlaProperties.class)
class SlaConfiguration {

  @Bean
  SupportCalendars supportCalendars(SlaProperties properties) {
    return properties.toCalendars();
  }
}
