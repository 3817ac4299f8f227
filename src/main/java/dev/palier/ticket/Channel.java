package dev.palier.ticket;

/** How a request came in (SLA 4.12); a ticket that staff open for a customer who phones counts as made by portal (SLA 4.13). */
public enum Channel {
  PORTAL, EMAIL, PHONE
}
