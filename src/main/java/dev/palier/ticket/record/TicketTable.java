package dev.palier.ticket.record;

import dev.palier.sla.SupportTier;
import dev.palier.ticket.Channel;
import dev.palier.ticket.NewTicket;
import dev.palier.ticket.SupportLine;
import dev.palier.ticket.Ticket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The tickets' own rows. */
@Component
public class TicketTable {

  private final JdbcTemplate jdbc;

  TicketTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number, such as {@code T-1042}. */
  public String nextNumber() {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.update(connection -> connection.prepareStatement("insert into ticket_number default values", new String[] {"id"}), key);
    return "T-" + key.getKey();
  }

  /** Takes in a ticket; it begins with the first line. */
  public void insert(String number, NewTicket ticket, Instant openedAt) {
    jdbc.update("insert into ticket (number, customer_id, contact_name, contact_address, channel, subject, support_line, "
        + "opened_at) values (?, ?, ?, ?, ?, ?, ?, ?)", number, ticket.customerId(), ticket.contactName(), ticket.contactAddress(),
        ticket.channel().name(), ticket.subject(), SupportLine.FIRST_LINE.id(), openedAt.atOffset(ZoneOffset.UTC));
  }

  /** The ticket with this number, or empty. */
  public Optional<Ticket> find(String number) {
    return jdbc.query("select * from ticket where number = ?", (row, index) -> new Ticket(number, row.getString("customer_id"),
        row.getString("contact_name"), row.getString("contact_address"), Channel.valueOf(row.getString("channel")),
        row.getString("subject"), SupportLine.of(row.getString("support_line")), row.getString("assignee")), number)
        .stream().findFirst();
  }

  /** The open tickets of a customer that have another package than this, by number. */
  public List<String> openWithout(String customerId, SupportTier tier) {
    return jdbc.queryForList("select t.number from ticket t join commitment c on c.ticket = t.number where t.customer_id = ? "
        + "and c.mode <> 'CLOSED' and c.tier <> ? order by t.number", String.class, customerId, tier.name());
  }

  /** Remembers that a program writes as the customer. */
  public void markProgram(String number) {
    jdbc.update("update ticket set from_program = true where number = ?", number);
  }

  /** Whether a program writes as the customer. */
  public boolean isFromProgram(String number) {
    return jdbc.queryForObject("select from_program from ticket where number = ?", Boolean.class, number);
  }

  /** Gives the ticket to a line of support; nobody in it has taken it yet. */
  public void handOver(String number, SupportLine line) {
    jdbc.update("update ticket set support_line = ?, assignee = null where number = ?", line.id(), number);
  }

  /** Whether it has ended, for lists; written with the fact itself. */
  public void mark(String number, boolean closed) {
    jdbc.update("update ticket set closed = ? where number = ?", closed, number);
  }

  /** When it was opened, for lists; written with the fact itself. */
  public void opened(String number, Instant openedAt) {
    jdbc.update("update ticket set opened_at = ? where number = ?", openedAt.atOffset(ZoneOffset.UTC), number);
  }

  /** Remembers who works on it. */
  public void assign(String number, String userId) {
    jdbc.update("update ticket set assignee = ? where number = ?", userId, number);
  }
}
