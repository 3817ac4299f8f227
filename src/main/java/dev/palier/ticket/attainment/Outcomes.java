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
  private static final String RESPONSE_AND_RESOLUTION = "with " + PriorityThen.SPANS + """
      , ends as (
        select %s as stretch, c.tier, %s as priority, l.metric, l.kind, l.happened_at,
          row_number() over (partition by l.ticket, l.metric, %s
            order by case l.kind when 'BREACHED' then 0 else 1 end, l.sequence desc) as place
        from ledger l join commitment c on c.ticket = l.ticket join ticket t on t.number = l.ticket
        """ + PriorityThen.JOIN + """

        where l.kind in ('MET', 'BREACHED') and l.metric in ('RESPONSE', 'RESOLUTION') and l.happened_at >= :start%s)
      select stretch, tier, priority, metric, count(case kind when 'MET' then 1 end) as met,
        count(case kind when 'BREACHED' then 1 end) as missed
      from ends where place = 1 and happened_at < :end%s group by stretch, tier, priority, metric""";

  /**
   * An interval ends in time where the next deadline is set by a message: not by a miss, not by another priority, and not after a miss
   * since the last message. From a deadline, {@code paused} comes only by a question or an offer, which are messages too; a deadline
   * that follows {@code paused} or {@code none} only begins.
   */
  private static final String UPDATE = "with " + PriorityThen.SPANS + """
      , alive as (
        select c.ticket, c.tier, c.priority from commitment c join ticket t on t.number = c.ticket
        where c.opened_at < :end and (c.mode <> 'CLOSED'
          or c.ticket in (select ticket from ledger where kind = 'CLOSED' and happened_at >= :start))%s),
      rows_then as (
        select l.ticket, l.sequence, l.kind, l.entry_value, l.happened_at, c.tier, c.priority, p.entry_value as change,
          lag(l.kind) over (partition by l.ticket order by l.sequence) as kind_before,
          lag(l.entry_value) over (partition by l.ticket order by l.sequence) as value_before
        from ledger l join alive c on c.ticket = l.ticket
        left join changed p on p.ticket = l.ticket and p.happened_at = l.happened_at
          and l.sequence between p.sequence + 1 and p.sequence + 3
        where l.metric = 'UPDATE' and l.kind in ('DUE', 'BREACHED')),
      steps as (
        select r.*, max(case kind when 'BREACHED' then sequence end) over before as last_miss,
          max(case when kind = 'DUE' and coalesce(kind_before, '') <> 'BREACHED' and coalesce(change, '') not like '%%CORRECTED'
            then sequence end) over before as last_start
        from rows_then r
        window before as (partition by ticket order by sequence rows between unbounded preceding and 1 preceding))
      select stretch, tier, priority, 'UPDATE' as metric, count(case kind when 'DUE' then 1 end) as met,
        count(case kind when 'BREACHED' then 1 end) as missed
      from (select %s as stretch, c.tier, %s as priority, l.kind
      from steps l join commitment c on c.ticket = l.ticket
      """ + PriorityThen.JOIN + """

      where l.happened_at >= :start and l.happened_at < :end and (l.kind = 'BREACHED'
          or l.kind_before = 'DUE' and l.value_before not in ('none', 'paused') and l.entry_value <> 'none' and l.change is null
            and (l.last_miss is null or l.last_miss < l.last_start))%s) counted
      group by stretch, tier, priority""";

  private final NamedParameterJdbcTemplate jdbc;

  Outcomes(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<Outcome> of(Question asked) {
    String stretch = asked.numberOf("l.happened_at");
    String ends = RESPONSE_AND_RESOLUTION.formatted(stretch, PriorityThen.PRIORITY, PriorityThen.START, asked.tickets(),
        asked.priority("priority"));
    String updates = UPDATE.formatted(asked.tickets(), stretch, PriorityThen.PRIORITY, asked.priority(PriorityThen.PRIORITY));
    return Stream.of(ends, updates).flatMap(sql -> jdbc.query(sql, asked.values(), (row, number) -> new Outcome(
        asked.month(row), Row.tier(row), Row.priority(row), Metric.valueOf(row.getString("metric")), row.getLong("met"),
        row.getLong("missed"))).stream()).toList();
  }
}
