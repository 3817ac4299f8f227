package dev.palier.audit.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The runs of the audit. */
@Component
public class RunTable {

  private static final int MOST_WORDS = 2000;
  private static final String LATEST = "select * from audit_run where ended_at is not null order by id desc fetch first 1 rows only";
  private static final String LAST_CLEAN = "select max(ended_at) as ended_at from audit_run where findings = 0 and failure is null";

  private final JdbcTemplate jdbc;

  RunTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A run begins; returns its number. */
  public long begin(Instant startedAt) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.update(connection -> {
      var insert = connection.prepareStatement("insert into audit_run (started_at, tickets, findings) values (?, 0, 0)",
          new String[] {"id"});
      insert.setObject(1, utc(startedAt));
      return insert;
    }, key);
    return key.getKey().longValue();
  }

  /** It came to its end. */
  public void end(long run, Instant endedAt, int tickets, int findings, String failure) {
    jdbc.update("update audit_run set ended_at = ?, tickets = ?, findings = ?, failure = ? where id = ?", utc(endedAt), tickets,
        findings, failure == null || failure.length() <= MOST_WORDS ? failure : failure.substring(0, MOST_WORDS), run);
  }

  /** Forgets runs that began before an instant. */
  public void forgetBefore(Instant startedAt) {
    jdbc.update("delete from audit_run where started_at < ?", utc(startedAt));
  }

  /** The latest one that came to its end. */
  public Optional<AuditRun> latest() {
    return jdbc.query(LATEST, (row, number) -> new AuditRun(instant(row, "started_at"), instant(row, "ended_at"),
        row.getInt("tickets"), row.getInt("findings"), row.getString("failure"))).stream().findFirst();
  }

  /** When a clean one ended last. */
  public Optional<Instant> lastCleanAt() {
    return jdbc.query(LAST_CLEAN, (row, number) -> Optional.ofNullable(instant(row, "ended_at"))).get(0);
  }

  static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
