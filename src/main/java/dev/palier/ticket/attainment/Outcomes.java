package dev.palier.ticket.attainment;

import dev.palier.sla.Metric;
import dev.palier.ticket.Attainments.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts promises met and missed by the rule of {@link dev.palier.ticket.Attainments}. */
@Component
class Outcomes {

  /** Rows after the period are read too: an offer made in it may have been rejected and missed since. */
  private static final String RESPONSE_AND_RESOLUTION = """
      select stretch, tier, priority, metric, count(case kind when 'MET' then 1 end) as met,
        count(case kind when 'BREACHED' then 1 end) as missed
      from (select stretch, tier, priority, metric, kind, happened_at, row_number() over (partition by ticket, metric, starts
            order by case kind when 'BREACHED' then 0 else 1 end, sequence desc) as place
        from (select %s as stretch, c.tier, %s as priority, %s as starts, l.ticket, l.sequence, l.metric, l.kind, l.happened_at
          from ledger l join commitment c on c.ticket = l.ticket join ticket t on t.number = l.ticket
          where l.kind in ('MET', 'BREACHED') and l.metric in ('RESPONSE', 'RESOLUTION') and l.happened_at >= :start%s) ends) ranked
      where place = 1 and happened_at < :end%s group by stretch, tier, priority, metric""";

  /**
   * An interval ends in time where the next deadline is set by a message: not by a miss, not by another priority, and not after a miss
   * since the last message. From a deadline, {@code paused} comes only by a question or an offer, which are messages too; a deadline
   * that follows {@code paused} or {@code none} only begins.
   */
  private static final String UPDATE = """
      select stretch, tier, priority, 'UPDATE' as metric, count(case kind when 'DUE' then 1 end) as met,
        count(case kind when 'BREACHED' then 1 end) as missed
      from (select %s as stretch, l.tier, %s as priority, l.kind
        from (select r.*, max(case when kind = 'BREACHED' then sequence end) over before as last_miss,
            max(case when kind = 'DUE' and coalesce(kind_before, '') <> 'BREACHED' and coalesce(change, '') not like '%%CORRECTED'
              then sequence end) over before as last_start
          from (select l.ticket, l.sequence, l.kind, l.entry_value, l.happened_at, c.tier, c.priority as last_priority,
              %s as change, lag(l.kind) over (partition by l.ticket order by l.sequence) as kind_before,
              lag(l.entry_value) over (partition by l.ticket order by l.sequence) as value_before
            from commitment c join ticket t on t.number = c.ticket join ledger l on l.ticket = c.ticket
            where l.metric = 'UPDATE' and l.kind in ('DUE', 'BREACHED') and c.opened_at < :end and (c.mode <> 'CLOSED'
              or c.ticket in (select ticket from ledger where kind = 'CLOSED' and happened_at >= :start))%s) r
          window before as (partition by ticket order by sequence rows between unbounded preceding and 1 preceding)) l
        where l.happened_at >= :start and l.happened_at < :end and (l.kind = 'BREACHED'
          or l.kind_before = 'DUE' and l.value_before not in ('none', 'paused') and l.entry_value <> 'none' and l.change is null
            and (l.last_miss is null or l.last_miss < l.last_start))) counted%s
      group by stretch, tier, priority""";

  private final NamedParameterJdbcTemplate jdbc;

  Outcomes(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<Outcome> of(Question asked) {
    String stretch = asked.numberOf("l.happened_at");
    String ends = RESPONSE_AND_RESOLUTION.formatted(stretch, PriorityThen.PRIORITY, PriorityThen.STARTS, asked.tickets(),
        asked.priority(" and priority"));
    String updates = UPDATE.formatted(stretch, PriorityThen.PRIORITY.replace("c.priority", "l.last_priority"), PriorityThen.CHANGE,
        asked.tickets(), asked.priority(" where priority"));
    return Stream.of(ends, updates).flatMap(sql -> jdbc.query(sql, asked.values(), (row, number) -> new Outcome(
        asked.month(row), Row.tier(row), Row.priority(row), Metric.valueOf(row.getString("metric")), row.getLong("met"),
        row.getLong("missed"))).stream()).toList();
  }
}
