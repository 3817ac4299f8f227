package dev.palier.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The routine releases planned so far; "next routine update" is due with the first one after the clock's start (SLA 4.7). */
@Component
public class ReleaseCalendar implements Releases {

  private final JdbcTemplate jdbc;

  ReleaseCalendar(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Instant> firstAfter(Instant instant) {
    return jdbc.query("select min(released_at) as released_at from routine_release where released_at > ?",
        (row, number) -> ClockRows.instant(row, "released_at"), ClockRows.utc(instant)).stream().filter(found -> found != null)
        .findFirst();
  }

  /** The routine releases planned strictly after an instant, the next one first. */
  public List<Instant> plannedAfter(Instant instant) {
    return jdbc.query("select released_at from routine_release where released_at > ? order by released_at",
        (row, number) -> ClockRows.instant(row, "released_at"), ClockRows.utc(instant));
  }

  /**
   * Plans a routine release; planning the same instant again changes nothing.
   *
   * @param plannedAt when the plan became known
   */
  @Transactional
  public void plan(Instant releasedAt, Instant plannedAt) {
    Integer known = jdbc.queryForObject("select count(*) from routine_release where released_at = ?", Integer.class,
        ClockRows.utc(releasedAt));
    if (known == 0) {
      jdbc.update("insert into routine_release (released_at, planned_at) values (?, ?)", ClockRows.utc(releasedAt),
          ClockRows.utc(plannedAt));
    }
  }
}
