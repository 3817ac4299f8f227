package dev.palier.availability.maintenance;

import dev.palier.availability.MaintenanceRecords;
import dev.palier.availability.MaintenanceWindow;
import dev.palier.availability.MaintenanceWindow.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the records from the tables. */
@Component
class RecordedMaintenance implements MaintenanceRecords {

  private static final String OVERLAPPING = """
      select m.* from maintenance m join maintenance_instance i on i.maintenance = m.id
      where i.instance_id = ? and m.cancelled_at is null
      and coalesce(m.started_at, m.announced_start) < ?
      and (case when m.started_at is null then m.announced_end else m.ended_at end > ?
        or m.started_at is not null and m.ended_at is null)
      order by coalesce(m.started_at, m.announced_start), m.id""";

  private final JdbcTemplate jdbc;

  RecordedMaintenance(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<MaintenanceWindow> of(String instanceId, Instant fromInclusive, Instant toExclusive) {
    if (toExclusive.isBefore(fromInclusive)) {
      throw new IllegalArgumentException("The range ends at " + toExclusive + ", before it starts at " + fromInclusive);
    }
    return jdbc.query(OVERLAPPING, (row, number) -> window(row), instanceId, utc(toExclusive), utc(fromInclusive));
  }

  private static MaintenanceWindow window(ResultSet row) throws SQLException {
    return new MaintenanceWindow(row.getString("id"), Kind.valueOf(row.getString("kind")), row.getString("title"),
        instant(row, "announced_start"), instant(row, "announced_end"), row.getBoolean("announced_in_time"),
        instant(row, "started_at"), instant(row, "ended_at"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
