package dev.palier.audit.record;

import static dev.palier.audit.record.RunTable.instant;
import static dev.palier.audit.record.RunTable.utc;

import dev.palier.audit.Finding;
import dev.palier.audit.check.Seen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the audits found, from the run that saw it first to the one that did not see it any more. */
@Component
public class FindingTable {

  private static final int MOST_SUBJECT = 300;
  private static final int MOST_SENTENCE = 1000;
  private static final String INSERT = "insert into audit_finding (open_key, scope, rule, ticket, subject, sentence, repairable, "
      + "first_seen_at, last_seen_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String GONE = "update audit_finding set gone_at = ?, open_key = null where open_key = ?";
  private static final String SEEN = "update audit_finding set last_seen_at = ? where scope = ? and gone_at is null";
  private static final String OPEN = "select * from audit_finding where gone_at is null ";

  private final JdbcTemplate jdbc;

  FindingTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps what was seen.
   *
   * @param scope   who looked
   * @param whole   whether everything was looked at, so that what was not seen is gone
   */
  @Transactional
  public void keep(String scope, Collection<Seen> seen, boolean whole, Instant now) {
    Set<String> known = new HashSet<>(jdbc.queryForList("select open_key from audit_finding where scope = ? and gone_at is null",
        String.class, scope));
    Map<String, Seen> fresh = new HashMap<>();
    seen.forEach(one -> fresh.put(FindingKey.of(scope, one), one));
    if (whole) {
      List<Object[]> gone = known.stream().filter(key -> !fresh.containsKey(key)).map(key -> new Object[] {utc(now), key}).toList();
      jdbc.batchUpdate(GONE, gone);
      jdbc.update(SEEN, utc(now), scope);
    }
    fresh.keySet().removeAll(known);
    jdbc.batchUpdate(INSERT, fresh.entrySet().stream().map(entry -> row(scope, entry.getKey(), entry.getValue(), now)).toList());
  }

  private static Object[] row(String scope, String key, Seen seen, Instant now) {
    return new Object[] {key, scope, seen.rule().id(), seen.ticket(), cut(seen.subject(), MOST_SUBJECT),
        cut(seen.sentence(), MOST_SENTENCE), seen.rule().isRepairable(), utc(now), utc(now)};
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  /** What a node saw that has not looked since an instant, so that it cannot say that it is gone. */
  public void forgetNodes(String scope, Instant notSeenSince, Instant now) {
    jdbc.update("update audit_finding set gone_at = ?, open_key = null where scope <> ? and gone_at is null and last_seen_at < ?",
        utc(now), scope, utc(notSeenSince));
  }

  /** Those of a scope that nobody was told of yet, the oldest first. */
  public List<OpenFinding> untold(String scope, int most) {
    return jdbc.query(OPEN + "and scope = ? and alarmed_at is null order by case when ticket is null then 0 else 1 end, id fetch first "
        + most + " rows only", (row, number) -> new OpenFinding(row.getLong("id"), finding(row)), scope);
  }

  /** How many of a scope nobody was told of. */
  public int countUntold(String scope) {
    return jdbc.queryForObject("select count(*) from audit_finding where gone_at is null and scope = ? and alarmed_at is null",
        Integer.class, scope);
  }

  /** Somebody was told of everything that is open in a scope. */
  public void told(String scope, Instant now) {
    jdbc.update("update audit_finding set alarmed_at = ? where scope = ? and gone_at is null and alarmed_at is null", utc(now), scope);
  }

  /** Forgets findings that were gone before an instant. */
  public void forgetBefore(Instant goneAt) {
    jdbc.update("delete from audit_finding where gone_at < ?", utc(goneAt));
  }

  /** How many are open. */
  public int count() {
    return jdbc.queryForObject("select count(*) from audit_finding where gone_at is null", Integer.class);
  }

  /** The open ones, general ones first, the longest known first. */
  public List<Finding> open(int most) {
    return jdbc.query(OPEN + "order by case when ticket is null then 0 else 1 end, first_seen_at, id fetch first " + most
        + " rows only", (row, number) -> finding(row));
  }

  /** How many of each rule are open. */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    jdbc.query("select rule, count(*) as many from audit_finding where gone_at is null group by rule", row -> {
      counts.put(row.getString("rule"), row.getInt("many"));
    });
    return counts;
  }

  private static Finding finding(ResultSet row) throws SQLException {
    return new Finding(row.getString("rule"), row.getString("ticket"), row.getString("subject"), instant(row, "first_seen_at"),
        row.getString("sentence"), row.getBoolean("repairable"));
  }
}
