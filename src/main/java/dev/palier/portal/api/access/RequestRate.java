package dev.palier.portal.api.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How many requests each token made within its present minute; counted on each node for itself, forgotten by a restart. */
@Component
class RequestRate {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MANY = 10_000;

  private final Map<Counted, Minute> minutes = new ConcurrentHashMap<>();
  private final ApiSettings settings;
  private final Clock clock;

  RequestRate(ApiSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  private record Counted(long token, boolean writes) {
  }

  private record Minute(Instant start, int requests) {

    private boolean contains(Instant now) {
      return !now.isBefore(start) && now.isBefore(start.plus(MINUTE));
    }
  }

  /** Counts a request; how long to wait before it may be made, zero for not at all. */
  Duration count(long token, boolean writes) {
    Instant now = clock.instant();
    if (minutes.size() > MANY) {
      minutes.values().removeIf(minute -> !minute.contains(now));
    }
    Minute minute = minutes.compute(new Counted(token, writes), (key, known) -> known != null && known.contains(now)
        ? new Minute(known.start(), known.requests() + 1) : new Minute(now, 1));
    return minute.requests() <= limit(writes) ? Duration.ZERO : Duration.between(now, minute.start().plus(MINUTE));
  }

  int limit(boolean writes) {
    return writes ? settings.writesPerMinute() : settings.readsPerMinute();
  }
}
