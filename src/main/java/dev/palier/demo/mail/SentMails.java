package dev.palier.demo.mail;

import dev.palier.demo.DemoOnly;
import dev.palier.demo.sample.StaffMember;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The mails of the notice ledger, which keeps them as they were sent; unlike the mail server's memory it outlives a restart. */
@Component
@DemoOnly
public class SentMails {

  private static final int MOST = 300;
  private static final String SELECT = "select n.*, coalesce(sent_at, written_at) as shown_at from notice n ";
  private static final String NEWEST_FIRST = "order by shown_at desc, id desc";

  private final JdbcTemplate jdbc;

  SentMails(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest mails, newest first; those that lost their point before they were sent are left out. */
  public List<SentMail> newest() {
    return jdbc.query(SELECT + "where state <> 'VOID' " + NEWEST_FIRST + " fetch first " + MOST + " rows only",
        (row, number) -> mail(row));
  }

  /** All mails about a ticket, newest first. */
  public List<SentMail> ofTicket(String ticket) {
    return jdbc.query(SELECT + "where ticket = ? " + NEWEST_FIRST, (row, number) -> mail(row), ticket);
  }

  /** The mail with this id, or empty. */
  public Optional<SentMail> find(long id) {
    return jdbc.query(SELECT + "where id = ?", (row, number) -> mail(row), id).stream().findFirst();
  }

  private static SentMail mail(ResultSet row) throws SQLException {
    return new SentMail(row.getLong("id"), row.getString("ticket"), row.getString("recipient_name"), row.getString("address"),
        StaffMember.nameOfRole(row.getString("role")), row.getString("kind"), row.getInt("level_no"),
        row.getObject("shown_at", OffsetDateTime.class).toInstant(), row.getString("state"), row.getString("last_error"),
        row.getString("subject"), row.getString("body_text"), row.getString("body_html"));
  }
}
