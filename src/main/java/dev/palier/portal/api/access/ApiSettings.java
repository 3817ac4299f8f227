package dev.palier.portal.api.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code palier.portal.api.*}; refused at start-up with the property's name when they make no sense.
 *
 * @param writesPerMinute how many requests that change something a token may make, on each node
 * @param readsPerMinute  likewise for all others
 * @param answersKept     how long a request with an idempotency key can be sent again and gets the same answer
 */
@ConfigurationProperties("palier.portal.api")
public record ApiSettings(@DefaultValue("60") int writesPerMinute, @DefaultValue("600") int readsPerMinute,
    @DefaultValue("48h") Duration answersKept) {

  /** Refuses limits that allow nothing, and answers that are forgotten before a program has given up. */
  public ApiSettings {
    require(writesPerMinute >= 1, "palier.portal.api.writes-per-minute must be at least 1, was " + writesPerMinute);
    require(readsPerMinute >= 1, "palier.portal.api.reads-per-minute must be at least 1, was " + readsPerMinute);
    require(answersKept.compareTo(Duration.ofHours(24)) >= 0 && answersKept.compareTo(Duration.ofDays(30)) <= 0,
        "palier.portal.api.answers-kept must be 24 hours to 30 days, was " + answersKept);
  }

  private static void require(boolean right, String sentence) {
    if (!right) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
