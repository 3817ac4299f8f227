package dev.palier.notification;

import java.time.Instant;

/**
 * One row of the notice ledger, for screens, reports and the audit.
 *
 * @param attempts how often a server was asked
 * @param lastError the newest failure or the reason of VOID, null if none
 * @param serverReply what the server said when it took or refused the mail, null before
 * @param sentAt when a server took it, null before
 */
public record NoticeEntry(long id, String ticket, NoticeKind kind, int level, long sequence, NoticeRecipient recipient,
                          Instant at, Instant writtenAt, NoticeState state, int attempts, Instant nextAttemptAt, String lastError,
                          String serverReply, Instant sentAt, String messageId, String subject) {}
