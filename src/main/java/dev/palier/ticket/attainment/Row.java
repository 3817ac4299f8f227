package dev.palier.ticket.attainment;

import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads the columns that the questions have in common. */
final class Row {

  private Row() {
  }

  static SupportTier tier(ResultSet row) throws SQLException {
    return SupportTier.valueOf(row.getString("tier"));
  }

  static Priority priority(ResultSet row) throws SQLException {
    return Priority.valueOf(row.getString("priority"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
