package dev.palier.ticket.record;

import dev.palier.ticket.Message;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
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

  /** Keeps a message; one without words is not kept. */
  public void add(Message message) {
    if (message.body() == null || message.body().isBlank()) {
      return;
    }
    jdbc.update("insert into message (ticket, direction, author, happened_at, recorded_at, body) values (?, ?, ?, ?, ?, ?)",
        message.ticket(), message.direction().name(), message.author(), message.at().atOffset(ZoneOffset.UTC),
        clock.instant().atOffset(ZoneOffset.UTC), message.body());
  }

  /** The messages of a ticket, oldest first. */
  public List<Message> of(String ticket) {
    return jdbc.query("select * from message where ticket = ? order by happened_at, id", (row, number) -> new Message(ticket,
        Message.Direction.valueOf(row.getString("direction")), row.getString("author"),
        row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("body")), ticket);
  }
}
