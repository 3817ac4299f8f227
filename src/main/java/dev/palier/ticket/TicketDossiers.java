package dev.palier.ticket;

import java.util.Optional;

/** Tickets as staff read them, as they stand now. */
public interface TicketDossiers {

  /** Everything about a ticket; empty if there is none. */
  Optional<TicketDossier> of(String ticket);

  /**
   * What a card of a task shows of the ticket.
   *
   * @param taskKey id of the task in its model, which tells the clock that matters
   * @return empty if there is no such ticket
   */
  Optional<TicketGlance> glance(String ticket, String taskKey);

  /**
   * What somebody else did since a reader looked, the latest of it, as the beginning of a sentence: who did what, when.
   *
   * @param seen   the {@link TicketDossier#position} that the reader saw
   * @param reader user id of the reader, whose own acts are no news
   * @return empty if nobody else did anything
   * @throws dev.palier.sla.Refusal if {@code seen} is no position
   */
  Optional<String> newsSince(String ticket, String seen, String reader);
}
