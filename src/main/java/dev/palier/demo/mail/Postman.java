package dev.palier.demo.mail;

import dev.palier.demo.DemoOnly;
import dev.palier.notification.NoticeBell;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Waits until the relay has sent what is to be sent at the demo's present. */
@Component
@DemoOnly
public class Postman {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
  private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(10);
  private static final String WAITING =
      "select count(*) from notice where state = 'CLAIMED' or state = 'NEW' and next_attempt_at <= ?";

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final ObjectProvider<NoticeBell> bell;

  Postman(JdbcTemplate jdbc, Clock clock, ObjectProvider<NoticeBell> bell) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.bell = bell;
  }

  /** Returns when no mail is waiting any more, or after ten seconds of real time. */
  public void awaitDelivery() {
    long end = System.nanoTime() + PATIENCE;
    if (isWaiting()) {
      bell.ifAvailable(NoticeBell::ring);
    }
    while (isWaiting() && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_EVERY);
    }
  }

  private boolean isWaiting() {
    return jdbc.queryForObject(WAITING, Integer.class, Timestamp.from(clock.instant())) > 0;
  }
}
