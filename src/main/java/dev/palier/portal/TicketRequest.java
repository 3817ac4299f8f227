package dev.palier.portal;

import dev.palier.sla.PriorityAnswers;
import dev.palier.ticket.NewAttachment;
import java.util.List;

/**
 * What a contact fills in to open a ticket (SLA 4.12.1).
 *
 * @param subject     one line
 * @param description the contact's words
 * @param answers     to the questions behind the priority codes (SLA 4.7)
 */
public record TicketRequest(String subject, String description, PriorityAnswers answers, List<NewAttachment> files) {

  /** Keeps a copy of the files. */
  public TicketRequest {
    files = files == null ? List.of() : List.copyOf(files);
  }
}
