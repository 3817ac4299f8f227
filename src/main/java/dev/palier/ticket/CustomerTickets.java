package dev.palier.ticket;

import dev.palier.sla.Mode;
import dev.palier.sla.Priority;
import dev.palier.ticket.record.TicketTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tickets of one customer, never those of another. */
@Component
public class CustomerTickets {

  /** The page is found in an index alone; only its few rows are read whole. */
  private static final String PAGE = """
      select t.number, t.subject, t.contact_name, t.opened_at, c.priority, c.mode, c.in_development, k.due_at, k.breached_at
      from (select number, opened_at from ticket where customer_id = ? %s
            order by opened_at desc, number desc offset ? rows fetch next ? rows only) page
      join ticket t on t.number = page.number
      join commitment c on c.ticket = page.number
      left join sla_clock k on k.ticket = page.number and k.metric = 'RESOLUTION'
      order by page.opened_at desc, page.number desc""";

  private final JdbcTemplate jdbc;
  private final TicketTable tickets;

  CustomerTickets(JdbcTemplate jdbc, TicketTable tickets) {
    this.jdbc = jdbc;
    this.tickets = tickets;
  }

  /** The customer's ticket with this number; empty if there is none, or it is another customer's. */
  public Optional<Ticket> find(String customerId, String number) {
    return tickets.find(number).filter(ticket -> ticket.customerId().equals(customerId));
  }

  /**
   * Some of a customer's tickets, the newest first.
   *
   * @param closed only those that have ended, or only the others; null for all
   */
  public List<TicketLine> newest(String customerId, Boolean closed, int offset, int limit) {
    List<Object> values = new ArrayList<>(List.of(customerId));
    if (closed != null) {
      values.add(closed);
    }
    values.addAll(List.of(offset, limit));
    return jdbc.query(PAGE.formatted(closed == null ? "" : "and closed = ?"), (row, number) -> line(row), values.toArray());
  }

  private static TicketLine line(ResultSet row) throws SQLException {
    return new TicketLine(row.getString("number"), row.getString("subject"), row.getString("contact_name"),
        Priority.valueOf(row.getString("priority")), Mode.valueOf(row.getString("mode")), row.getBoolean("in_development"),
        instant(row, "opened_at"), instant(row, "due_at"), row.getObject("breached_at") != null);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
