package dev.palier.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The files that are kept with the messages of tickets. Who may read which is for the asking room to decide. */
@Component
public class Attachments {

  private static final String COLUMNS = "select id, ticket, message, name, content_type, size_bytes from attachment ";

  private final JdbcTemplate jdbc;

  Attachments(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The files of a ticket, oldest first. */
  public List<Attachment> of(String ticket) {
    return jdbc.query(COLUMNS + "where ticket = ? order by id", (row, number) -> attachment(row), ticket);
  }

  /** One file of a ticket; empty if that ticket has no such file. */
  public Optional<Attachment> find(String ticket, long id) {
    return jdbc.query(COLUMNS + "where ticket = ? and id = ?", (row, number) -> attachment(row), ticket, id).stream().findFirst();
  }

  /** The content of a file. */
  public byte[] content(Attachment attachment) {
    return jdbc.queryForObject("select content from attachment where ticket = ? and id = ?", byte[].class, attachment.ticket(),
        attachment.id());
  }

  private static Attachment attachment(ResultSet row) throws SQLException {
    return new Attachment(row.getLong("id"), row.getString("ticket"), row.getLong("message"), row.getString("name"),
        row.getString("content_type"), row.getLong("size_bytes"));
  }
}
