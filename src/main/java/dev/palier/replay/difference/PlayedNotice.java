package dev.palier.replay.difference;

import dev.palier.notification.NoticeKind;
import java.time.Instant;

/**
 * A notice to one reader, as the notice ledger of a side holds it.
 *
 * @param ticket what it is about
 * @param level  of the escalation path, or 0
 * @param role   of its reader in words, for example {@code Support Manager}
 */
public record PlayedNotice(String ticket, NoticeKind kind, int level, Instant at, String role) {

  /** For example {@code Escalation level 2}. */
  String words() {
    return kind.inWords(level);
  }
}
