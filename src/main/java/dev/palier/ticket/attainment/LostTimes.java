package dev.palier.ticket.attainment;

import dev.palier.ticket.Attainments.LostTime;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Time in which support waited for the customer, or development had the ticket (SLA 4.4, 4.5). */
@Component
class LostTimes {

  /**
   * The course of each ticket that waited or was in development, in the order in which things happened; an end that was taken back did
   * not happen. A row begins a stretch that the next row of the ticket ends. An answer to nothing changes nothing.
   */
  private static final String SELECT = """
      with facts as (
        select l.ticket, c.tier, c.priority, l.sequence, l.happened_at, l.kind,
          case when l.kind = 'INFORMATION_REQUESTED' then 1 when l.kind in ('CUSTOMER_REPLIED', 'RESOLVED', 'OUT_OF_SCOPE', 'CLOSED') then 0 end as waits,
          case when l.kind = 'SENT_TO_DEVELOPMENT' then 1 when l.kind in ('RETURNED_FROM_DEVELOPMENT', 'RESOLVED', 'OUT_OF_SCOPE', 'CLOSED') then 0 end
            as develops
        from commitment c join ticket t on t.number = c.ticket join ledger l on l.ticket = c.ticket
        where c.opened_at < :end and (c.mode <> 'CLOSED'
          or c.ticket in (select ticket from ledger where kind = 'CLOSED' and happened_at >= :start))%s%s
          and l.kind in ('INFORMATION_REQUESTED', 'CUSTOMER_REPLIED', 'SENT_TO_DEVELOPMENT', 'RETURNED_FROM_DEVELOPMENT', 'RESOLVED',
            'OUT_OF_SCOPE', 'CLOSED') and l.happened_at < :end
          and l.ticket in (select ticket from ledger where kind in ('INFORMATION_REQUESTED', 'SENT_TO_DEVELOPMENT')
            and happened_at < :end)
          and not (l.kind = 'CLOSED' and exists (select 1 from ledger r where r.kind in ('REOPENED', 'BACK_IN_SCOPE') and r.ticket = l.ticket
            and r.sequence > l.sequence))),
      counted as (
        select f.*, count(waits) over turn as waits_known, count(develops) over turn as develops_known,
          lead(happened_at) over (partition by ticket order by happened_at, sequence) as ended_at
        from facts f window turn as (partition by ticket order by happened_at, sequence)),
      course as (
        select tier, priority, happened_at as from_at, coalesce(ended_at, :now) as to_at,
          max(waits) over (partition by ticket, waits_known) as waiting,
          max(develops) over (partition by ticket, develops_known) as developing
        from counted)
      select m.number as stretch, tier, priority,
        sum(case when waiting = 1 then %s else 0 end) as waited,
        sum(case when developing = 1 and coalesce(waiting, 0) = 0 then %s else 0 end) as developed
      from course join (%s) m on from_at < m.end_at and to_at > m.first_at
      where waiting = 1 or developing = 1
      group by m.number, tier, priority order by m.number, tier, priority""";

  private static final String SECONDS =
      "(extract(epoch from least(to_at, m.end_at)) - extract(epoch from greatest(from_at, m.first_at)))";

  private final NamedParameterJdbcTemplate jdbc;
  private final Clock clock;

  LostTimes(NamedParameterJdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<LostTime> of(Question asked) {
    asked.values().addValue("now", clock.instant().atOffset(ZoneOffset.UTC));
    String sql = SELECT.formatted(asked.tickets(), asked.priority(" and c.priority"), SECONDS, SECONDS, asked.rowsOfStretches());
    return jdbc.query(sql, asked.values(), (row, number) -> new LostTime(asked.month(row), Row.tier(row), Row.priority(row),
        Duration.ofSeconds(row.getLong("waited")), Duration.ofSeconds(row.getLong("developed"))));
  }
}
