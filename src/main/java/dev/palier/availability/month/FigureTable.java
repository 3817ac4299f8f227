package dev.palier.availability.month;

import static dev.palier.availability.outage.OutageTable.instant;
import static dev.palier.availability.outage.OutageTable.utc;

import dev.palier.availability.month.Evidence.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The months that are settled and the figures that were measured of them; a figure is never changed. */
@Repository
public class FigureTable {

  private static final String MONTHS = "select * from availability_month ";

  private final JdbcTemplate jdbc;

  FigureTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A month of a customer that is settled. */
  public record SettledMonth(String id, String customerId, YearMonth month) {

    private static final String LETTERS = "availability-";

    /** The business key of a month: {@code availability-acme-2026-10}. */
    public static String idOf(String customerId, YearMonth month) {
      return LETTERS + customerId + "-" + month;
    }

    /** Whether something looks like such a key. */
    public static boolean isId(String key) {
      return key != null && key.matches(LETTERS + ".+-\\d{4}-\\d{2}");
    }
  }

  /** A figure as it was measured. */
  public record Measured(int version, Instant at, Figure figure) {
  }

  /** The settled month with this id. */
  public Optional<SettledMonth> find(String id) {
    return jdbc.query(MONTHS + "where id = ?", FigureTable::month, id).stream().findFirst();
  }

  /** A customer's month, if it is settled. */
  public Optional<SettledMonth> find(String customerId, YearMonth month) {
    return jdbc.query(MONTHS + "where customer_id = ? and month_name = ?", FigureTable::month, customerId, month.toString())
        .stream().findFirst();
  }

  /** Every settled month from one to another, both included, by month and customer. */
  public List<SettledMonth> between(YearMonth first, YearMonth last) {
    return jdbc.query(MONTHS + "where month_name between ? and ? order by month_name, customer_id", FigureTable::month,
        first.toString(), last.toString());
  }

  /**
   * Takes in a month and gives its id.
   *
   * @throws org.springframework.dao.DuplicateKeyException if it is there already
   */
  public String begin(String customerId, YearMonth month, Instant at, String actor) {
    String id = SettledMonth.idOf(customerId, month);
    jdbc.update("insert into availability_month (id, customer_id, month_name, started_at, started_by) values (?, ?, ?, ?, ?)", id,
        customerId, month.toString(), utc(at), actor);
    return id;
  }

  /** Locks a month until the end of the transaction. */
  public SettledMonth lock(String id) {
    return jdbc.query(MONTHS + "where id = ? for update", FigureTable::month, id).stream().findFirst().orElseThrow();
  }

  /** Keeps a further figure of a month; the caller holds its row. */
  public int append(String id, Figure figure, Instant at) {
    int version = latest(id).map(Measured::version).orElse(0) + 1;
    jdbc.update("insert into availability_figure (month_id, version_no, measured_at, service_seconds, maintenance_seconds, "
        + "downtime_seconds, guarantee) values (?, ?, ?, ?, ?, ?, ?)", id, version, utc(at), figure.serviceSeconds(),
        figure.maintenanceSeconds(), figure.downtimeSeconds(), figure.guarantee());
    List<Object[]> rows = new ArrayList<>();
    for (Evidence each : figure.evidence()) {
      rows.add(new Object[] {id, version, rows.size() + 1, each.kind().name(), utc(each.span().startInclusive()),
          utc(each.span().endExclusive()), each.source(), each.words()});
    }
    jdbc.batchUpdate("insert into availability_evidence (month_id, version_no, line_no, kind, began_at, ended_at, source, words) "
        + "values (?, ?, ?, ?, ?, ?, ?, ?)", rows);
    return version;
  }

  /** The figure of a month that was measured last; empty while none was. */
  public Optional<Measured> latest(String id) {
    return jdbc.query("select * from availability_figure where month_id = ? order by version_no desc fetch first 1 rows only",
        (row, number) -> measured(row), id).stream().findFirst();
  }

  /** One of the figures of a month. */
  public Optional<Measured> figure(String id, int version) {
    return jdbc.query("select * from availability_figure where month_id = ? and version_no = ?", (row, number) -> measured(row), id,
        version).stream().findFirst();
  }

  private Measured measured(ResultSet row) throws SQLException {
    int version = row.getInt("version_no");
    List<Evidence> evidence = jdbc.query("select * from availability_evidence where month_id = ? and version_no = ? order by line_no",
        (line, number) -> new Evidence(Kind.valueOf(line.getString("kind")), new Span(instant(line, "began_at"),
            instant(line, "ended_at")), line.getString("source"), line.getString("words")), row.getString("month_id"), version);
    return new Measured(version, instant(row, "measured_at"), new Figure(row.getLong("service_seconds"),
        row.getLong("maintenance_seconds"), row.getLong("downtime_seconds"), row.getBigDecimal("guarantee").stripTrailingZeros(),
        evidence));
  }

  private static SettledMonth month(ResultSet row, int number) throws SQLException {
    return new SettledMonth(row.getString("id"), row.getString("customer_id"), YearMonth.parse(row.getString("month_name")));
  }
}
