package dev.palier.notification.relay;

import java.time.Duration;

/** How long to wait after the n-th failure: 1 s, 2 s, 4 s and so on, never more than the limit. There is no last attempt. */
record Backoff(Duration limit) {

  Duration after(int failures) {
    Duration pause = Duration.ofSeconds(1L << Math.min(Math.max(failures - 1, 0), 20));
    return pause.compareTo(limit) < 0 ? pause : limit;
  }
}
