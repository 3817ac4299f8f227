package dev.palier.availability;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes away what tests of this room left in its tables. */
final class AvailabilityRows {

  private static final List<String> TABLES = List.of("notice_file", "invoice_entry", "service_credit_refusal", "service_credit_reader",
      "service_credit", "availability_evidence", "availability_figure", "availability_month", "availability_look", "outage_instance",
      "outage_version", "outage", "maintenance_step", "maintenance_instance", "maintenance");

  private AvailabilityRows() {
  }

  static void delete(JdbcTemplate jdbc) {
    TABLES.forEach(table -> jdbc.update("delete from " + table));
  }
}
