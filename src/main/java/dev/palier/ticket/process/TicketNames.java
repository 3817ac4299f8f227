package dev.palier.ticket.process;

import dev.palier.engine.UsedByProgram;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the models of tickets must be called, and which messages they can wait for. */
@Configuration(proxyBeanMethods = false)
class TicketNames {

  @Bean
  static UsedByProgram startedForTickets() {
    return UsedByProgram.startedProcesses("basic-ticket", "silver-ticket", "gold-ticket", "statement-of-work",
        "read-customer-message");
  }

  @Bean
  static UsedByProgram sentToTickets() {
    return UsedByProgram.sentMessages("first-response-owed", "first-response-settled", "customer-replied", "resolution-rejected",
        "ticket-closed", "request-settled");
  }
}
