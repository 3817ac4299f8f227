package dev.palier.portal;

import dev.palier.sla.Refusal;

/** The contact's company has no such ticket, or the ticket no such file; whether another company has, stays untold. */
public class NoSuchTicket extends Refusal {

  NoSuchTicket(String number) {
    super("there is no ticket " + number);
  }

  NoSuchTicket(String number, long file) {
    super("ticket " + number + " has no file " + file);
  }
}
