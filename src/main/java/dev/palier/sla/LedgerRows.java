package dev.palier.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Appends to the ledger and reads it; there is no way to change a row. */
final class LedgerRows {

  private static final String INSERT = "insert into ledger (ticket, sequence, happened_at, recorded_at, actor, kind, metric, "
      + "entry_value, recipients, explanation, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String SELECT = "select * from ledger where ticket = ? order by sequence";
  private static final String SELECT_COURSE = "select * from ledger where ticket = ? and kind in ("
      + Course.SHAPING.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", ")) + ") order by sequence";

  private final JdbcTemplate jdbc;

  LedgerRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** @param hashes of the rows, in their order */
  void append(List<LedgerEntry> entries, List<String> hashes) {
    jdbc.batchUpdate(INSERT, IntStream.range(0, entries.size()).mapToObj(row -> parameters(entries.get(row), hashes.get(row))).toList());
  }

  List<LedgerEntry> of(String ticket) {
    return jdbc.query(SELECT, (row, number) -> read(row), ticket);
  }

  Course course(String ticket) {
    return Course.of(jdbc.query(SELECT_COURSE, (row, number) -> read(row), ticket));
  }

  private static Object[] parameters(LedgerEntry entry, String hash) {
    return new Object[] {entry.ticket(), entry.sequence(), ClockRows.utc(entry.at()), ClockRows.utc(entry.recordedAt()),
        entry.actor(), entry.kind().name(), entry.metric() == null ? null : entry.metric().name(), entry.value(),
        entry.recipients(), entry.explanation(), hash};
  }

  static LedgerEntry read(ResultSet row) throws SQLException {
    String metric = row.getString("metric");
    return new LedgerEntry(row.getString("ticket"), row.getLong("sequence"), ClockRows.instant(row, "happened_at"),
        ClockRows.instant(row, "recorded_at"), row.getString("actor"), LedgerKind.valueOf(row.getString("kind")),
        metric == null ? null : Metric.valueOf(metric), row.getString("entry_value"), row.getString("recipients"),
        row.getString("explanation"));
  }
}
