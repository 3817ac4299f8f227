package dev.palier.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How this node's relay of notices does; there is none where notices are not to be sent. */
public interface RelayPulse {

  /** Real time since it last looked for notices; it looks every few seconds. */
  Duration sinceLastStep();

  /** Whether any mail server is configured. */
  boolean hasServer();

  /** Since when a mail server could not be reached; empty while all can, or nobody had a mail for them. */
  Optional<Instant> unreachableSince();
}
