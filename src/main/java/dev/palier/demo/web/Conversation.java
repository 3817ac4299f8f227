package dev.palier.demo.web;

import dev.palier.demo.DemoOnly;
import dev.palier.ticket.Message;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The messages of a ticket. */
@Component
@DemoOnly
class Conversation {

  private final JdbcTemplate jdbc;

  Conversation(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Oldest first. */
  List<Message> of(String ticket) {
    return jdbc.query("select * from message where ticket = ? order by happened_at, id", (row, number) -> new Message(
        row.getLong("id"), ticket, Message.Direction.valueOf(row.getString("direction")), row.getString("author"),
        row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("body"), row.getString("html")), ticket);
  }
}
