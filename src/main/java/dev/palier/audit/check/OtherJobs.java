package dev.palier.audit.check;

import static dev.palier.audit.check.Columns.engineInstant;

import dev.palier.audit.Rule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Jobs of processes that are no lifecycle of an open ticket, such as the offer of a level or a mail that is held. */
final class OtherJobs {

  // The engine's own cleaning comes back by itself.
  private static final String TROUBLED = "select j.ID_, j.PROCESS_DEF_KEY_, j.HANDLER_TYPE_, j.RETRIES_, j.DUEDATE_, "
      + "case when j.EXCEPTION_MSG_ is null then 0 else 1 end as FAILED, e.BUSINESS_KEY_ from ACT_RU_JOB j "
      + "left join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_ where j.TYPE_ <> 'ever-living' and (j.RETRIES_ <= 0 "
      + "or j.EXCEPTION_MSG_ is not null or j.DUEDATE_ is null or j.DUEDATE_ < ? and (j.LOCK_EXP_TIME_ is null "
      + "or j.LOCK_EXP_TIME_ < ?))";

  private final JdbcTemplate jdbc;

  OtherJobs(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void look(Set<String> open, Instant now, Instant limit, Consumer<Seen> seen) {
    jdbc.query(TROUBLED, row -> {
      if (!open.contains(row.getString("BUSINESS_KEY_"))) {
        seen.accept(seen(row, limit));
      }
    }, Timestamp.from(limit), Timestamp.from(now));
  }

  private static Seen seen(ResultSet row, Instant limit) throws SQLException {
    String what = (row.getString("PROCESS_DEF_KEY_") == null ? row.getString("HANDLER_TYPE_") : row.getString("PROCESS_DEF_KEY_"))
        + (row.getString("BUSINESS_KEY_") == null ? "" : " of " + row.getString("BUSINESS_KEY_"));
    String subject = what + ", job " + row.getString("ID_");
    if (row.getInt("RETRIES_") <= 0) {
      return new Seen(Rule.JOB_DEAD, null, subject, "A step of " + what + " has no attempts left.");
    }
    if (row.getInt("FAILED") == 1) {
      return new Seen(Rule.JOB_FAILING, null, subject, "A step of " + what + " fails and is tried again.");
    }
    return new Seen(Rule.JOB_OVERDUE, null, subject, "A step of " + what + " was due at " + engineInstant(row, "DUEDATE_")
        + " and has not run.");
  }
}
