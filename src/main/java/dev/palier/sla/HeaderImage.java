package dev.palier.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where a ticket stands as its row says it, or as its facts say it must. */
public record HeaderImage(SupportTier tier, Priority priority, Mode mode, boolean inDevelopment, Instant openedAt, int reachedLevel,
    int lastLevel, Standing standing, OutOfScope outOfScope) {

  static HeaderImage of(CommitmentHeader header, Standing standing) {
    return new HeaderImage(header.tier, header.priority, header.mode, header.development, header.openedAt, header.reachedLevel,
        header.lastLevel, standing, header.outOfScope);
  }

  /** What differs, one text for each column: {@code mode WAITING, not RUNNING}. */
  public List<String> differences(HeaderImage right) {
    List<String> found = new ArrayList<>();
    compare(found, "tier", tier, right.tier);
    compare(found, "priority", priority, right.priority);
    compare(found, "mode", mode, right.mode);
    compare(found, "development", inDevelopment, right.inDevelopment);
    compare(found, "opening", openedAt, right.openedAt);
    compare(found, "level", reachedLevel, right.reachedLevel);
    compare(found, "last level", lastLevel, right.lastLevel);
    compare(found, "standing", standing, right.standing);
    compare(found, "scope", scope(), right.scope());
    return found;
  }

  private String scope() {
    return outOfScope == null ? "INCIDENT" : outOfScope.name();
  }

  private static void compare(List<String> found, String what, Object there, Object right) {
    if (!there.equals(right)) {
      found.add(what + " " + there + ", not " + right);
    }
  }
}
