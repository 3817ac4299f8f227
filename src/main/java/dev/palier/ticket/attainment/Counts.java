package dev.palier.ticket.attainment;

import dev.palier.ticket.Attainments.Flow;
import dev.palier.ticket.Attainments.OpenThen;
import dev.palier.ticket.Attainments.WeekOfLevel;
import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** What is counted by the rows alone: levels raised, tickets opened and ended. */
@Component
class Counts {

  private static final String LEVELS = """
      select stretch, level, count(*) as times
      from (select %s as stretch, cast(l.entry_value as integer) as level, %s as priority
        from ledger l join commitment c on c.ticket = l.ticket join ticket t on t.number = l.ticket
        where l.kind = 'ESCALATED' and l.happened_at >= :start and l.happened_at < :end%s) raised%s
      group by stretch, level order by stretch, level""";

  private static final String FLOWS = """
      select stretch, tier, priority, count(case kind when 'OPENED' then 1 end) as opened,
        count(case kind when 'CLOSED' then 1 end) as closed
      from (select %s as stretch, c.tier, %s as priority, l.kind
        from ledger l join commitment c on c.ticket = l.ticket join ticket t on t.number = l.ticket
        where l.kind in ('OPENED', 'CLOSED') and l.happened_at >= :start and l.happened_at < :end
          and not (l.kind = 'CLOSED' and exists (select 1 from ledger r where r.kind in ('REOPENED', 'BACK_IN_SCOPE') and r.ticket = l.ticket
            and r.sequence > l.sequence))%s) flowed%s
      group by stretch, tier, priority order by stretch, tier, priority""";

  private static final String OPEN = """
      select tier, priority, count(*) as times from (
        select c.tier, coalesce(
          (select substr(p.entry_value, 1, 2) from ledger p where p.ticket = c.ticket and p.sequence = (select max(q.sequence)
            from ledger q where q.ticket = c.ticket and q.kind = 'PRIORITY_CHANGED' and q.happened_at < :start)),
          (select right(o.entry_value, 2) from ledger o where o.ticket = c.ticket and o.sequence = 1)) as priority
        from commitment c join ticket t on t.number = c.ticket
        where c.opened_at < :start and not exists (select 1 from ledger l where l.ticket = c.ticket and l.kind = 'CLOSED'
          and l.happened_at < :start and not exists (select 1 from ledger r where r.ticket = c.ticket and r.kind in ('REOPENED', 'BACK_IN_SCOPE')
            and r.sequence > l.sequence))%s) held
      where 1 = 1%s group by tier, priority order by tier, priority""";

  private final NamedParameterJdbcTemplate jdbc;

  Counts(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<WeekOfLevel> levels(Question weeks) {
    String sql = LEVELS.formatted(weeks.numberOf("l.happened_at"), PriorityThen.PRIORITY, weeks.tickets(),
        weeks.priority(" where priority"));
    return jdbc.query(sql, weeks.values(), (row, number) ->
        new WeekOfLevel(weeks.stretches().get(row.getInt("stretch")), row.getInt("level"), row.getLong("times")));
  }

  /** What was open when the period began. */
  List<OpenThen> open(Question asked) {
    return jdbc.query(OPEN.formatted(asked.tickets(), asked.priority(" and priority")), asked.values(), (row, number) ->
        new OpenThen(Row.tier(row), Row.priority(row), row.getLong("times")));
  }

  List<Flow> flows(Question asked) {
    String sql = FLOWS.formatted(asked.numberOf("l.happened_at"), PriorityThen.PRIORITY, asked.tickets(),
        asked.priority(" where priority"));
    return jdbc.query(sql, asked.values(), (row, number) -> new Flow(asked.month(row), Row.tier(row), Row.priority(row),
        row.getLong("opened"), row.getLong("closed")));
  }
}
