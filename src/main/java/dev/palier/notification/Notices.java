package dev.palier.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The notice ledger: whoever owes a notice writes it here, in the transaction of the step that owes it (SLA 4.8). Nobody waits
 * for a mail server.
 */
@Service
public class Notices {

  private final NoticeTable table;
  private final Clock clock;
  private final MessageIds ids;
  private final ObjectProvider<NoticeBell> bell;

  Notices(NoticeTable table, Clock clock, MessageIds ids, ObjectProvider<NoticeBell> bell) {
    this.table = table;
    this.clock = clock;
    this.ids = ids;
    this.bell = bell;
  }

  /**
   * Writes one row per recipient; a row that is there already stays as it is. Two transactions may not write notices of one
   * ticket at the same time on H2: the lock on the ticket's row, taken by every command, sees to it.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException if the caller has no transaction
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(NoticeRequest request) {
    table.insert(request, clock.instant());
    NoticeBell relay = bell.getIfAvailable();
    if (relay != null) {
      TransactionSynchronizationManager.registerSynchronization(new NoticeRing(relay));
    }
  }

  /** Sends a notice now that is not known to have been sent, whatever its row says; it keeps its Message-ID. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void sendNow(long notice) {
    table.renew(notice, clock.instant());
    NoticeBell relay = bell.getIfAvailable();
    if (relay != null) {
      TransactionSynchronizationManager.registerSynchronization(new NoticeRing(relay));
    }
  }

  /** All notices of a ticket, the oldest first. */
  public List<NoticeEntry> ofTicket(String ticket) {
    return table.ofTicket(ticket);
  }

  /** The notices with these ids that did not arrive and still matter, the oldest first. */
  public List<NoticeEntry> undelivered(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : table.undelivered(ids);
  }

  /** How many notices wait for a mail server to take them, and since when the oldest does. */
  public NoticesWaiting waiting() {
    return table.waiting();
  }

  /** The ticket that a notice with this token was about, or empty; see {@link MessageIds#token}. */
  public Optional<String> ticketOf(String token) {
    return MessageIds.isToken(token) ? table.ticketOf(ids.messageId(token)) : Optional.empty();
  }

  /**
   * Records that a notice taken by a server came back later, as a delivery report says: it becomes REFUSED and is reported like
   * one (SLA 4.8).
   *
   * @param token the part of our envelope address after the plus sign, see {@link MessageIds#token}
   * @param reason the report's words, one line
   * @return false if no sent notice has this token
   */
  @Transactional
  public boolean bounced(String token, String reason) {
    boolean known = MessageIds.isToken(token) && table.bounced(ids.messageId(token), reason);
    NoticeBell relay = bell.getIfAvailable();
    if (known && relay != null) {
      TransactionSynchronizationManager.registerSynchronization(new NoticeRing(relay));
    }
    return known;
  }
}
