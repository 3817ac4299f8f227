package dev.palier.audit.check;

import dev.palier.notification.NoticeKind;
import java.time.Instant;

/**
 * A row of the notice ledger, without its words.
 *
 * @param sequence   of the ledger row it tells of
 * @param recipient  address in lower case, or {@code role:} and a role
 * @param emptyRoles role ids of a level that nobody held, {@code ;} between; null for none
 */
record NoticeRow(long id, String ticket, NoticeKind kind, int level, long sequence, String recipient, String role, String emptyRoles,
    String state, Instant writtenAt, Instant nextAttemptAt, Instant leaseUntil, Instant sentAt, String messageId,
    Instant reportedAt) {

  boolean isWaiting() {
    return state.equals("NEW") || state.equals("CLAIMED");
  }

  String words() {
    return kind.inWords(level);
  }
}
