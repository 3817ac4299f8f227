package dev.palier.ticket.attainment;

import dev.palier.sla.Metric;
import dev.palier.ticket.Attainments.Miss;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The misses one by one. The deadline and the late event are looked up for those on the page alone. */
@Component
class Misses {

  private static final String MISSED = """
      (select l.ticket, l.sequence, l.metric, l.happened_at, c.tier, t.customer_id, t.subject, %s as priority
        from ledger l join commitment c on c.ticket = l.ticket join ticket t on t.number = l.ticket
        where l.kind = 'BREACHED' and l.happened_at >= :start and l.happened_at < :end%s) missed%s""";

  private static final String COUNT = "select count(*) from " + MISSED;

  private static final String PAGE = """
      select m.*, k.name,
        (select d.entry_value from ledger d where d.ticket = m.ticket and d.sequence = (select max(e.sequence) from ledger e
          where e.ticket = m.ticket and e.sequence < m.sequence and e.metric = m.metric and e.kind = 'DUE')) as due,
        (select d.happened_at from ledger d where d.ticket = m.ticket and d.sequence = (select min(e.sequence) from ledger e
          where e.ticket = m.ticket and e.sequence > m.sequence and (e.kind = 'RESOLVED' or m.metric <> 'RESOLUTION'
            and e.kind in ('RESPONDED', 'INFORMATION_REQUESTED', 'UPDATE_SENT')))) as met_late_at
      from (select * from """ + MISSED + """

        order by happened_at desc, ticket, sequence desc offset :offset rows fetch next :limit rows only) m
      join customer k on k.id = m.customer_id order by m.happened_at desc, m.ticket, m.sequence desc""";

  private final NamedParameterJdbcTemplate jdbc;

  Misses(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<Miss> of(Question asked, int offset, int limit) {
    asked.values().addValue("offset", offset).addValue("limit", limit);
    return jdbc.query(narrowed(PAGE, asked), asked.values(), (row, number) -> miss(row));
  }

  long count(Question asked) {
    return jdbc.queryForObject(narrowed(COUNT, asked), asked.values(), Long.class);
  }

  private static String narrowed(String sql, Question asked) {
    return sql.formatted(PriorityThen.PRIORITY, asked.tickets(), asked.priority(" where priority"));
  }

  private static Miss miss(ResultSet row) throws SQLException {
    Instant missedAt = Row.instant(row, "happened_at");
    return new Miss(row.getString("ticket"), row.getString("customer_id"), row.getString("name"), row.getString("subject"),
        Row.tier(row), Row.priority(row), Metric.valueOf(row.getString("metric")), due(row.getString("due"), missedAt), missedAt,
        Row.instant(row, "met_late_at"));
  }

  /** What was used up while support waited was shown as paused until then. */
  private static Instant due(String shown, Instant missedAt) {
    return shown == null || !Character.isDigit(shown.charAt(0)) ? missedAt : Instant.parse(shown);
  }
}
