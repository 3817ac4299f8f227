package dev.palier.audit;

import java.time.Instant;
import java.util.List;

/**
 * The latest audit that came to its end.
 *
 * @param tickets      how many open tickets it examined
 * @param clean        whether it found nothing and examined everything
 * @param failure      why it could not examine everything, null if it could
 * @param lastCleanAt  when a clean audit ended last, null if none ever did
 * @param findingCount how many findings are open
 * @param findings     the open ones, those of tickets after the general ones, the longest known first; at most {@value #MOST}
 */
public record AuditState(Instant startedAt, Instant endedAt, int tickets, boolean clean, String failure, Instant lastCleanAt,
    int findingCount, List<Finding> findings) {

  /** How many findings are listed at most. */
  public static final int MOST = 200;
}
