package dev.palier.audit.record;

import static dev.palier.audit.record.RunTable.instant;

import dev.palier.audit.Finding;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the audits found, from the run that saw it first to the one that did not see it any more. */
@Component
public class FindingTable {

  private final JdbcTemplate jdbc;

  FindingTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** How many are open. */
  public int count() {
    return jdbc.queryForObject("select count(*) from audit_finding where gone_at is null", Integer.class);
  }

  /** The open ones, general ones first, the longest known first. */
  public List<Finding> open(int most) {
    return jdbc.query("select * from audit_finding where gone_at is null order by case when ticket is null then 0 else 1 end, "
        + "first_seen_at, id fetch first " + most + " rows only", (row, number) -> new Finding(row.getString("rule"),
        row.getString("ticket"), row.getString("subject"), instant(row, "first_seen_at"), row.getString("sentence"),
        row.getBoolean("repairable")));
  }
}
