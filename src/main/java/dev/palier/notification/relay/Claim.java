package dev.palier.notification.relay;

import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import java.time.Instant;
import java.util.Map;

/**
 * A notice this node holds for the length of its lease.
 *
 * @param recipientKey the recipient as the unique key has it
 * @param files how many files go along
 * @param attempt number of this attempt, from 1; together with the node it fences off a holder whose lease has ended
 */
record Claim(long id, String ticket, NoticeKind kind, int level, long sequence, String recipientKey, NoticeRecipient recipient,
             String priority, Instant at, Instant writtenAt, Map<String, String> facts, int attempt, int files) {}
