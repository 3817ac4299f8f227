package dev.palier.ticket;

import dev.palier.sla.Priority;
import java.time.Instant;

/**
 * A request to be taken in.
 *
 * @param number     the number to use, or null for the next one
 * @param arrivedAt  when it arrived, from which every clock counts (reading R1), or null for now
 * @param description the customer's words
 * @param enclosures what comes with them
 * @param fromProgram whether a program writes as the customer, such as a monitoring robot: no automatic mail goes to it, so that two
 *                    programs never answer each other
 */
public record NewTicket(String number, String customerId, String contactName, String contactAddress, Channel channel,
    Priority priority, String subject, String description, Instant arrivedAt, Enclosures enclosures, boolean fromProgram) {

  /** A request of a person. */
  public NewTicket(String number, String customerId, String contactName, String contactAddress, Channel channel, Priority priority,
      String subject, String description, Instant arrivedAt, Enclosures enclosures) {
    this(number, customerId, contactName, contactAddress, channel, priority, subject, description, arrivedAt, enclosures, false);
  }

  /** A request in words alone. */
  public NewTicket(String number, String customerId, String contactName, String contactAddress, Channel channel, Priority priority,
      String subject, String description, Instant arrivedAt) {
    this(number, customerId, contactName, contactAddress, channel, priority, subject, description, arrivedAt, Enclosures.NONE);
  }
}
