package dev.palier.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The routine releases planned so far; "next routine update" is due with the first one after the clock's start (SLA 4.7). What was
 * planned stays known with the stretch in which it was: a date that is given up is withdrawn, never deleted, so that every deadline
 * can be computed again as it was. All instants are whole seconds.
 */
@Component
public class ReleaseCalendar implements Releases {

  private static final String STANDING = "released_at > ? and withdrawn_at is null";

  private final JdbcTemplate jdbc;

  ReleaseCalendar(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Instant> firstAfter(Instant instant) {
    return jdbc.query("select min(released_at) as released_at from routine_release where " + STANDING,
        (row, number) -> ClockRows.instant(row, "released_at"), ClockRows.utc(instant)).stream().filter(found -> found != null)
        .findFirst();
  }

  /** The routine releases planned strictly after an instant, the next one first. */
  public List<Instant> plannedAfter(Instant instant) {
    return jdbc.query("select distinct released_at from routine_release where " + STANDING + " order by released_at",
        (row, number) -> ClockRows.instant(row, "released_at"), ClockRows.utc(instant));
  }

  /** Whether a routine release is planned for just this instant. */
  public boolean isPlanned(Instant releasedAt) {
    return jdbc.queryForObject("select count(*) from routine_release where released_at = ? and withdrawn_at is null", Integer.class,
        ClockRows.utc(releasedAt)) > 0;
  }

  /**
   * Plans a routine release; planning the same instant again changes nothing.
   *
   * @param plannedAt when the plan became known
   */
  @Transactional
  public void plan(Instant releasedAt, Instant plannedAt) {
    if (!isPlanned(releasedAt)) {
      jdbc.update("insert into routine_release (released_at, planned_at) values (?, ?)", ClockRows.utc(releasedAt),
          ClockRows.utc(plannedAt));
    }
  }

  /**
   * Gives up a date that has not come.
   *
   * @param withdrawnAt when that became known
   * @throws Refusal if nothing is planned for it, if it has come, because it was promised to the tickets that were due with it, or if it
   *                 was planned this very second, because nothing could tell afterwards that it ever was
   */
  @Transactional
  public void withdraw(Instant releasedAt, Instant withdrawnAt) {
    if (!releasedAt.isAfter(withdrawnAt)) {
      throw new Refusal("The release was planned for " + releasedAt + ", which has come: what was due with it stays due then.");
    }
    Instant second = withdrawnAt.truncatedTo(ChronoUnit.SECONDS);
    int withdrawn = jdbc.update("update routine_release set withdrawn_at = ? where released_at = ? and withdrawn_at is null "
        + "and planned_at < ?", ClockRows.utc(second), ClockRows.utc(releasedAt), ClockRows.utc(second));
    if (withdrawn == 0) {
      throw new Refusal(isPlanned(releasedAt) ? "The release was planned this very second; try again."
          : "No routine release is planned for " + releasedAt + ".");
    }
  }
}
