package dev.palier.demo.clock;

import dev.palier.demo.DemoOnly;
import java.time.Duration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far the demo's clock is ahead of the machine's, kept over restarts; whole milliseconds, never less than it was. */
@Component
@DemoOnly
@DependsOnDatabaseInitialization
class StoredOffset {

  private final JdbcTemplate jdbc;

  StoredOffset(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Calendar time between the machine's clock and the demo's. */
  Duration get() {
    return Duration.ofMillis(jdbc.queryForObject("select ahead_millis from demo_clock", Long.class));
  }

  /** @throws IllegalArgumentException if the clock would go back */
  void set(Duration ahead) {
    if (jdbc.update("update demo_clock set ahead_millis = ? where ahead_millis <= ?", ahead.toMillis(), ahead.toMillis()) == 0) {
      throw new IllegalArgumentException("The clock is " + get() + " ahead and cannot go back to " + ahead);
    }
  }
}
