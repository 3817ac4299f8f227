package dev.palier.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How the promises of all open tickets stand, and what time will do to them next. One query each, whatever the number of tickets. */
@Component
public class OpenPromises {

  /** Open tickets that stand alike. */
  public record Count(SupportTier tier, Priority priority, Mode mode, Standing standing, boolean escalated, long tickets) {
  }

  /**
   * What comes next on a ticket unless somebody acts before.
   *
   * @param metric  RESPONSE, RESOLUTION, UPDATE or ESCALATION
   * @param percent the warning, or null for the deadline itself
   * @param level   raised then, 0 for none (SLA 4.8, reading R3)
   */
  public record Moment(String ticket, SupportTier tier, Priority priority, Metric metric, Instant at, Integer percent, int level) {
  }

  private static final String COUNTS = "select tier, priority, mode, standing, reached_level > 0 as escalated, count(*) as tickets "
      + "from commitment where mode in ('RUNNING', 'WAITING', 'OFFERED') group by tier, priority, mode, standing, reached_level > 0";

  private static final String MOMENTS = """
      select k.ticket, k.metric, k.next_moment_at, k.plan, c.tier, c.priority, c.reached_level, c.last_level, e.state as climbs
      from (select ticket, metric, next_moment_at, plan from sla_clock
          where next_moment_at is not null and metric <> 'CUSTOMER_WAIT' order by next_moment_at fetch first %d rows only) k
        join commitment c on c.ticket = k.ticket
        left join sla_clock e on e.ticket = k.ticket and e.metric = 'ESCALATION'
      order by k.next_moment_at, k.ticket, k.metric""";

  private final JdbcTemplate jdbc;

  OpenPromises(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** How many open tickets stand how. */
  public List<Count> counts() {
    return jdbc.query(COUNTS, (row, number) -> new Count(SupportTier.valueOf(row.getString("tier")),
        Priority.valueOf(row.getString("priority")), Mode.valueOf(row.getString("mode")), Standing.valueOf(row.getString("standing")),
        row.getBoolean("escalated"), row.getLong("tickets")));
  }

  /** The next warnings, deadlines and levels, the earliest first; those that have come and await their timer included. */
  public List<Moment> nextMoments(int limit) {
    return jdbc.query(MOMENTS.formatted(limit), (row, number) -> moment(row));
  }

  private static Moment moment(ResultSet row) throws SQLException {
    Metric metric = Metric.valueOf(row.getString("metric"));
    String plan = row.getString("plan");
    Integer percent = plan == null || plan.isEmpty() ? null : Integer.valueOf(plan.substring(0, plan.indexOf('@')));
    boolean raises = metric == Metric.ESCALATION
        || percent == null && metric != Metric.UPDATE && !SlaClock.State.OPEN.name().equals(row.getString("climbs"));
    int next = row.getInt("reached_level") + 1;
    return new Moment(row.getString("ticket"), SupportTier.valueOf(row.getString("tier")), Priority.valueOf(row.getString("priority")),
        metric, ClockRows.instant(row, "next_moment_at"), percent, raises && next <= row.getInt("last_level") ? next : 0);
  }
}
