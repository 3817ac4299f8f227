package dev.palier.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * Published once per notice and recipient that was refused, or that no server took within {@code
 * palier.notices.relay.undelivered-after}. Delivered to listeners inside a transaction: a listener that fails is asked again.
 * Published only of kinds that are {@link NoticeKind#missedWhenUndelivered() missed}. A late notice is still retried after this.
 *
 * @param refused true: no server will ever take it; false: still being tried
 * @param since when the notice was written
 * @param at when this was found
 * @param reason the server's or the program's words, one line
 */
public record NoticeUndelivered(long notice, String ticket, NoticeKind kind, int level, long sequence, String priority,
                                NoticeRecipient recipient, boolean refused, Instant since, Instant at, String reason) {

  private static final String KEY = "notice-";

  /** The business key of the process in which a human reaches the reader: never a ticket number, once for each notice. */
  public static String keyOf(long notice) {
    return KEY + notice;
  }

  /** The notice of such a business key; empty for any other. */
  public static Optional<Long> noticeOf(String key) {
    return key != null && key.matches(KEY + "\\d{1,18}") ? Optional.of(Long.valueOf(key.substring(KEY.length()))) : Optional.empty();
  }
}
