package dev.palier.cockpit.finished;

import dev.palier.cockpit.words.ContractTimes;
import dev.palier.sla.SupportTier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds tickets that have ended. Nothing of the engine is asked: its history ends earlier than ours. */
@Component
class FinishedTable {

  /** @param closedAt the last end: a ticket that was opened again ends again */
  record Found(String number, String customer, String subject, String tier, String priority, Instant openedAt, Instant closedAt,
      boolean missed, int level) {
  }

  private static final String MISSED = "exists (select 1 from ledger b where b.ticket = t.number and b.kind = 'BREACHED'"
      + " and b.metric in ('RESPONSE', 'RESOLUTION'))";
  private static final String FOUND = "select t.number, k.name, t.subject, c.tier, c.priority, c.opened_at, l.happened_at,"
      + " c.reached_level, case when " + MISSED + " then true else false end as missed"
      + " from ledger l join ticket t on t.number = l.ticket join commitment c on c.ticket = l.ticket"
      + " join customer k on k.id = t.customer_id"
      + " where l.kind = 'CLOSED' and t.closed = true and c.tier in (:tiers)"
      + " and not exists (select 1 from ledger r where r.ticket = l.ticket and r.kind = 'CLOSED' and r.sequence > l.sequence)";
  private static final String ORDER = " order by l.happened_at desc, t.number desc limit :most offset :skip";
  private static final char ESCAPE = '!';

  private final NamedParameterJdbcTemplate jdbc;
  private final ContractTimes times;

  FinishedTable(NamedParameterJdbcTemplate jdbc, ContractTimes times) {
    this.jdbc = jdbc;
    this.times = times;
  }

  /**
   * Those that ended last come first.
   *
   * @param tiers those that may be shown; not empty
   */
  List<Found> find(Wanted wanted, Collection<SupportTier> tiers, int skip, int most) {
    StringBuilder sql = new StringBuilder(FOUND);
    MapSqlParameterSource values = new MapSqlParameterSource("tiers", tiers.stream().map(Enum::name).toList())
        .addValue("skip", skip).addValue("most", most);
    where(sql, values, " and lower(t.number) = :number", "number", lower(wanted.number()));
    where(sql, values, " and t.customer_id = :customer", "customer", wanted.customer());
    where(sql, values, " and c.tier = :tier", "tier", wanted.tier() == null ? null : wanted.tier().name());
    where(sql, values, " and c.priority = :priority", "priority", wanted.priority() == null ? null : wanted.priority().name());
    where(sql, values, " and c.reached_level >= :level", "level", wanted.level());
    where(sql, values, " and l.happened_at >= :start", "start", wanted.from() == null ? null : utc(times.startOf(wanted.from())));
    where(sql, values, " and l.happened_at < :end", "end", wanted.to() == null ? null : utc(times.startOf(wanted.to().plusDays(1))));
    if (wanted.missed() != null) {
      sql.append(wanted.missed() ? " and " : " and not ").append(MISSED);
    }
    for (int word = 0; word < wanted.words().size(); word++) {
      where(sql, values, " and lower(t.subject) like :word" + word + " escape '" + ESCAPE + "'", "word" + word,
          "%" + plain(lower(wanted.words().get(word))) + "%");
    }
    return jdbc.query(sql.append(ORDER).toString(), values, (row, number) -> found(row));
  }

  private static void where(StringBuilder sql, MapSqlParameterSource values, String condition, String name, Object value) {
    if (value != null) {
      sql.append(condition);
      values.addValue(name, value);
    }
  }

  /** What people look for has no wildcards. */
  private static String plain(String word) {
    return word.replaceAll("[!%_]", ESCAPE + "$0");
  }

  private static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(row.getString("number"), row.getString("name"), row.getString("subject"), row.getString("tier"),
        row.getString("priority"), row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getBoolean("missed"), row.getInt("reached_level"));
  }
}
