package dev.palier.ticket;

import java.util.Map;

/** What people who work on a ticket see of it, as it stands now. */
public interface TicketViews {

  /**
   * The ticket in texts: {@code number, customer, tier, priority, subject, openedAt, state}, {@code conversation} (a list of
   * {@code at, from, text}, the latest first) and {@code deadlines} (a list of {@code clock, due, left, explanation}). Instants
   * are in the contract's zone, with its name.
   *
   * @return empty if there is no such ticket
   */
  Map<String, Object> of(String ticket);
}
