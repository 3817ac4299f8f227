package dev.palier.cockpit.stay;

import dev.palier.sla.Metric;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts the engine's history of activities, which its public interface does not: medians, and what the ledger says of the same time.
 * The engine keeps instants without a zone; the program runs in UTC only, so they compare with ours.
 */
@Component
class StayTable {

  /** Durations are whole milliseconds of calendar time. */
  record Stays(long ended, long withdrawn, Duration median, Duration p90, Duration sum) {
  }

  private static final int CANCELED = 2;

  private static final String ENDED = """
      select ACT_ID_ as activity, count(*) as ended, sum(case when ACT_INST_STATE_ = %d then 1 else 0 end) as withdrawn,
        percentile_cont(0.5) within group (order by DURATION_) as median,
        percentile_cont(0.9) within group (order by DURATION_) as p90, sum(DURATION_) as total
      from ACT_HI_ACTINST
      where PROC_DEF_ID_ in (:definitions) and ACT_ID_ in (:activities) and END_TIME_ >= :start and END_TIME_ < :end
      group by ACT_ID_""".formatted(CANCELED);

  private static final String SINCE_START = """
       and (b.happened_at >= a.START_TIME_ or not exists (select 1 from ledger r where r.ticket = b.ticket
         and r.kind = 'PRIORITY_CHANGED' and r.entry_value like '%CHANGED' and r.sequence > b.sequence
         and r.happened_at <= a.START_TIME_))""";
  private static final String DURING = " and b.happened_at >= a.START_TIME_";

  /** %s are how the miss lies to the stay, and which stays count. */
  private static final String LATE = """
      select a.ACT_ID_ as activity, count(*) as late
      from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.PROC_INST_ID_ = a.PROC_INST_ID_
      where a.PROC_DEF_ID_ in (:definitions) and a.ACT_ID_ in (:activities) and %s
        and exists (select 1 from ledger b where b.ticket = p.BUSINESS_KEY_ and b.kind = 'BREACHED' and b.metric = :metric
          and b.happened_at < coalesce(a.END_TIME_, :now)%s)
      group by a.ACT_ID_""";
  private static final String IN_PERIOD = "a.END_TIME_ >= :start and a.END_TIME_ < :end";
  private static final String STILL_THERE = "a.END_TIME_ is null";

  private final NamedParameterJdbcTemplate jdbc;

  StayTable(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** By activity id, the stays that ended in a stretch of time. */
  Map<String, Stays> ended(Collection<String> definitions, Collection<String> activities, Instant startInclusive,
      Instant endExclusive) {
    Map<String, Stays> stays = new HashMap<>();
    jdbc.query(ENDED, between(definitions, startInclusive, endExclusive).addValue("activities", activities), row -> {
      stays.put(row.getString("activity"), new Stays(row.getLong("ended"), row.getLong("withdrawn"),
          millis(row.getDouble("median")), millis(row.getDouble("p90")), millis(row.getDouble("total"))));
    });
    return stays;
  }

  /** By activity id, how many of the stays that ended in a stretch of time ended after the clock of the activity was missed. */
  Map<String, Long> late(Collection<String> definitions, Collection<String> activities, Metric metric, Instant startInclusive,
      Instant endExclusive, Instant now) {
    return late(IN_PERIOD, between(definitions, startInclusive, endExclusive), activities, metric, now);
  }

  /** The same for stays that last. */
  Map<String, Long> lateNow(Collection<String> definitions, Collection<String> activities, Metric metric, Instant now) {
    return late(STILL_THERE, new MapSqlParameterSource("definitions", definitions), activities, metric, now);
  }

  private Map<String, Long> late(String which, MapSqlParameterSource values, Collection<String> activities, Metric metric,
      Instant now) {
    Map<String, Long> late = new HashMap<>();
    jdbc.query(LATE.formatted(which, metric == Metric.UPDATE ? DURING : SINCE_START), values.addValue("activities", activities)
        .addValue("metric", metric.name()).addValue("now", utc(now)), row -> {
      late.put(row.getString("activity"), row.getLong("late"));
    });
    return late;
  }

  private static MapSqlParameterSource between(Collection<String> definitions, Instant startInclusive, Instant endExclusive) {
    return new MapSqlParameterSource("definitions", definitions).addValue("start", utc(startInclusive))
        .addValue("end", utc(endExclusive));
  }

  private static Duration millis(double number) {
    return Duration.ofMillis(Math.round(number));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
