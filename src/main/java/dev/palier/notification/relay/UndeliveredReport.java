package dev.palier.notification.relay;

import static dev.palier.notification.relay.ClaimRows.time;

import dev.palier.notification.NoticeUndelivered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the other rooms, once each, of notices that were refused or are late. Silence is never an outcome. */
final class UndeliveredReport {

  private static final Logger LOG = LoggerFactory.getLogger(UndeliveredReport.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final String OPEN = "select * from notice where reported_at is null and kind <> 'UNDELIVERED'"
      + " and (state = 'REFUSED' or state in ('NEW', 'CLAIMED') and written_at <= ?) order by urgency desc, id limit 100";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Duration undeliveredAfter;
  private Instant next = Instant.MIN;

  UndeliveredReport(JdbcTemplate jdbc, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock,
                    Duration undeliveredAfter) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
    this.undeliveredAfter = undeliveredAfter;
  }

  /** The next run looks without waiting for its second to pass. */
  synchronized void soon() {
    next = Instant.MIN;
  }

  /** Publishes what is open, at most once a second. */
  synchronized void run() {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(PAUSE);
    List<NoticeUndelivered> open = jdbc.query(OPEN, (row, index) -> event(ClaimRows.read(row),
        "REFUSED".equals(row.getString("state")),
        row.getString("last_error"), now), time(now.minus(undeliveredAfter)));
    open.forEach(this::publish);
  }

  private void publish(NoticeUndelivered event) {
    try {
      transaction.executeWithoutResult(status -> {
        if (jdbc.update("update notice set reported_at = ? where id = ? and reported_at is null"
            + " and state not in ('SENT', 'VOID')", time(event.at()), event.notice()) == 1) {
          events.publishEvent(event);
        }
      });
    } catch (RuntimeException e) {
      LOG.error("Nobody could be told that notice {} of ticket {} is undelivered; this is tried again", event.kind(),
          event.ticket(), e);
    }
  }

  private static NoticeUndelivered event(Claim row, boolean refused, String reason, Instant now) {
    return new NoticeUndelivered(row.id(), row.ticket(), row.kind(), row.level(), row.sequence(), row.priority(), row.recipient(),
        refused, row.writtenAt(), now, reason == null ? "Not tried yet" : reason);
  }
}
