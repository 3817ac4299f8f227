package dev.palier.sla;

/** Where a ticket stands, as far as the clocks care (SLA 4.5). */
public enum Mode {
  /** Support works on it: every clock runs. */
  RUNNING,
  /** Support waits for information from the customer. */
  WAITING,
  /** Support offered a resolution that the customer has not judged yet. */
  OFFERED,
  /** It is no incident: it waits for a statement of work, and nothing is promised on it (SLA 1.1). */
  OUT_OF_SCOPE,
  /** The ticket has ended. */
  CLOSED
}
