package dev.palier.ticket.record;

import dev.palier.ticket.Act;
import dev.palier.ticket.Message;
import dev.palier.ticket.NewAttachment;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The conversation on each ticket. */
@Component
public class MessageTable {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  MessageTable(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Keeps the words of an act and what comes with them; an act without either is no message. */
  public void add(String ticket, Message.Direction direction, Act act) {
    boolean wordless = act.message() == null || act.message().isBlank();
    if (wordless && act.enclosures().attachments().isEmpty()) {
      return;
    }
    long message = insert(Message.of(ticket, direction, act));
    for (NewAttachment file : act.enclosures().attachments()) {
      jdbc.update("insert into attachment (ticket, message, name, content_type, size_bytes, content) values (?, ?, ?, ?, ?, ?)",
          ticket, message, file.name(), file.contentType(), file.content().length, file.content());
    }
  }

  private long insert(Message message) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.update(connection -> {
      PreparedStatement row = connection.prepareStatement("insert into message (ticket, direction, author, happened_at, recorded_at, "
          + "body, html) values (?, ?, ?, ?, ?, ?, ?)", new String[] {"id"});
      row.setString(1, message.ticket());
      row.setString(2, message.direction().name());
      row.setString(3, message.author());
      row.setObject(4, message.at().atOffset(ZoneOffset.UTC));
      row.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
      row.setString(6, message.body() == null ? "" : message.body());
      row.setString(7, message.html());
      return row;
    }, key);
    return key.getKey().longValue();
  }

  /** The messages of a ticket, oldest first. */
  public List<Message> of(String ticket) {
    return jdbc.query("select * from message where ticket = ? order by happened_at, id", (row, number) -> new Message(
        row.getLong("id"), ticket, Message.Direction.valueOf(row.getString("direction")), row.getString("author"),
        row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("body"), row.getString("html")), ticket);
  }
}
