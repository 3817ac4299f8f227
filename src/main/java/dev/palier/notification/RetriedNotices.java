package dev.palier.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has a notice that did not arrive tried again at once. It stays the same row with the same Message-ID, so that a mail that had arrived
 * after all is shown once.
 */
@Service
public class RetriedNotices {

  private static final String AGAIN = "update notice set state = 'NEW', next_attempt_at = ?, lease_until = null";
  private static final String ADDRESS = ", address = ?, domain = ?";
  private static final String WHERE = " where id = ? and ticket = ? and state in ";

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final ObjectProvider<NoticeBell> bell;

  RetriedNotices(JdbcTemplate jdbc, Clock clock, ObjectProvider<NoticeBell> bell) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.bell = bell;
  }

  /**
   * To the same address: one that waits for its next attempt does not wait any longer, one that was refused is new again.
   *
   * @return false if the ticket has no such notice, it arrived, became void, or is being sent right now
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean again(String ticket, long notice) {
    return ring(jdbc.update(AGAIN + WHERE + "('NEW', 'REFUSED')", now(), notice, ticket) == 1);
  }

  /**
   * To another address of the same reader. Only of a notice that was refused: nobody has it, and nobody is sending it.
   *
   * @return false if the ticket has no such notice, or it is not refused
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean againTo(String ticket, long notice, String address) {
    String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return ring(jdbc.update(AGAIN + ADDRESS + WHERE + "('REFUSED')", now(), address, domain, notice, ticket) == 1);
  }

  private boolean ring(boolean changed) {
    NoticeBell relay = bell.getIfAvailable();
    if (changed && relay != null) {
      TransactionSynchronizationManager.registerSynchronization(new NoticeRing(relay));
    }
    return changed;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
