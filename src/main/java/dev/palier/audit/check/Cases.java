package dev.palier.audit.check;

import static dev.palier.audit.check.Columns.instant;

import dev.palier.notification.NoticeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads tickets' own rows and notices, many tickets at a time. */
@Component
class Cases {

  private static final Pattern EMPTY_ROLES = Pattern.compile("\"emptyRoles\":\"([^\"]*)\"");
  private static final String OWN = "select number, closed, opened_at, from_program from ticket where number in (:tickets)";
  private static final String NOTICES = "select id, ticket, kind, level_no, sequence_no, recipient, role, state, written_at, "
      + "next_attempt_at, lease_until, sent_at, message_id, reported_at, case when kind = 'ESCALATION' then facts end as facts "
      + "from notice where ticket in (:tickets)";

  private final NamedParameterJdbcTemplate jdbc;

  Cases(JdbcTemplate jdbc) {
    this.jdbc = new NamedParameterJdbcTemplate(jdbc);
  }

  Map<String, OwnRow> own(Collection<String> tickets) {
    Map<String, OwnRow> rows = new HashMap<>();
    jdbc.query(OWN, Map.of("tickets", tickets), row -> {
      rows.put(row.getString("number"), new OwnRow(row.getString("number"), row.getBoolean("closed"), instant(row, "opened_at"),
          row.getBoolean("from_program")));
    });
    return rows;
  }

  Map<String, List<NoticeRow>> notices(Collection<String> tickets) {
    Map<String, List<NoticeRow>> rows = new HashMap<>();
    jdbc.query(NOTICES, Map.of("tickets", tickets), row -> {
      rows.computeIfAbsent(row.getString("ticket"), ticket -> new ArrayList<>()).add(notice(row));
    });
    return rows;
  }

  private static NoticeRow notice(ResultSet row) throws SQLException {
    return new NoticeRow(row.getLong("id"), row.getString("ticket"), NoticeKind.valueOf(row.getString("kind")),
        row.getInt("level_no"), row.getLong("sequence_no"), row.getString("recipient"), row.getString("role"),
        emptyRoles(row.getString("facts")), row.getString("state"), instant(row, "written_at"), instant(row, "next_attempt_at"),
        instant(row, "lease_until"), instant(row, "sent_at"), row.getString("message_id"), instant(row, "reported_at"));
  }

  private static String emptyRoles(String facts) {
    Matcher found = EMPTY_ROLES.matcher(facts == null ? "" : facts);
    return found.find() ? found.group(1) : null;
  }
}
