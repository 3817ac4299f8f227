package dev.palier.notification.relay;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether a mail server that could not be reached is left in peace for a while. Meanwhile no notice uses up an attempt; then one
 * mail tries, and when it gets through all others follow at once.
 */
final class Rest {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Backoff backoff;
  private int failures;
  private Instant until = Instant.MIN;
  private Instant since;

  Rest(Duration maxBackoff) {
    this.backoff = new Backoff(maxBackoff.compareTo(LONGEST) < 0 ? maxBackoff : LONGEST);
  }

  /** How many mails may be sent now, of so many that could be. */
  synchronized int allowed(Instant now, int free, int inFlight) {
    if (now.isBefore(until)) {
      return 0;
    }
    return failures == 0 ? free : Math.min(free, Math.max(0, 1 - inFlight));
  }

  /** The server could not be reached. Failures of mails sent together count once. Returns when to try next. */
  synchronized Instant unreachable(Instant now) {
    since = since == null ? now : since;
    if (!now.isBefore(until)) {
      failures++;
      until = now.plus(backoff.after(failures));
    }
    return until;
  }

  /** The server spoke to us. */
  synchronized void reached() {
    failures = 0;
    since = null;
    until = Instant.MIN;
  }

  /** Since when it has not been reached; null if it was, or if nobody tried. */
  synchronized Instant unreachableSince() {
    return since;
  }
}
