package dev.palier.sla;

/** The priority code of a ticket, P1 the most urgent (SLA 4.7). */
public enum Priority {
  P1, P2, P3, P4
}
