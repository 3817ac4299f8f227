package dev.palier.notification.relay;

import static dev.palier.notification.relay.ClaimRows.time;

import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeSettled;
import dev.palier.notification.NoticeUndelivered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the other rooms, once each, of notices that were refused or are late. Silence is never an outcome. */
final class UndeliveredReport {

  private static final Logger LOG = LoggerFactory.getLogger(UndeliveredReport.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final String NOT_MISSED = Arrays.stream(NoticeKind.values()).filter(kind -> !kind.missedWhenUndelivered())
      .map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
  private static final String OPEN = "select * from notice where reported_at is null and kind not in (" + NOT_MISSED + ")"
      + " and (state = 'REFUSED' or state in ('NEW', 'CLAIMED') and written_at <= ?) order by urgency desc, id limit 100";
  private static final int MOST = 1000;
  private static final String REPORTED = "select id from notice where id in (:ids) and reported_at is not null";
  private static final String SETTLED = "select id from notice where reported_at is not null and state in ('SENT', 'VOID')";

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Duration undeliveredAfter;
  private final Set<Long> settled = ConcurrentHashMap.newKeySet();
  private Instant next = Instant.MIN;
  private boolean swept;

  UndeliveredReport(JdbcTemplate jdbc, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock,
                    Duration undeliveredAfter) {
    this.jdbc = jdbc;
    this.named = new NamedParameterJdbcTemplate(jdbc);
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
    this.undeliveredAfter = undeliveredAfter;
  }

  /** The next run looks without waiting for its second to pass. */
  synchronized void soon() {
    next = Instant.MIN;
  }

  /** Remembers that a notice came to its end, in case it had been reported; those who were told are told so in the next run. */
  void settled(long notice) {
    settled.add(notice);
  }

  /** Publishes what is open or was open and is settled, at most once a second. */
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
    settle();
  }

  /** What an earlier run of the program left is found once; later the relay tells. */
  private void settle() {
    if (!swept) {
      settled.addAll(jdbc.queryForList(SETTLED, Long.class));
      swept = true;
    }
    List<Long> ended = settled.stream().limit(MOST).toList();
    if (!ended.isEmpty()) {
      List<Long> reported = named.queryForList(REPORTED, Map.of("ids", ended), Long.class);
      ended.stream().filter(notice -> !reported.contains(notice)).forEach(settled::remove);
      reported.forEach(this::settle);
    }
  }

  private void settle(long notice) {
    try {
      transaction.executeWithoutResult(status -> {
        if (jdbc.update("update notice set reported_at = null where id = ? and reported_at is not null"
            + " and state in ('SENT', 'VOID')", notice) == 1) {
          events.publishEvent(new NoticeSettled(notice));
        }
      });
      settled.remove(notice);
    } catch (RuntimeException e) {
      LOG.error("Nobody could be told that the undelivered notice {} is settled; this is tried again", notice, e);
    }
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
