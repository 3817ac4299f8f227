package dev.palier.portal;

import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.customer.RoleNames;
import dev.palier.sla.ClockView;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.Mode;
import dev.palier.sla.Promises;
import dev.palier.sla.SupportCalendars;
import dev.palier.ticket.Attachment;
import dev.palier.ticket.Attachments;
import dev.palier.ticket.CustomerTickets;
import dev.palier.ticket.Message;
import dev.palier.ticket.Ticket;
import dev.palier.ticket.TicketDesk;
import dev.palier.ticket.TicketLine;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a contact sees of the tickets of the own company (SLA 4.12.1), and of nobody else's. */
@Component
public class PortalViews {

  private static final int LAST_PAGE = 100_000;

  private final TicketScope scope;
  private final CustomerTickets tickets;
  private final TicketDesk desk;
  private final Attachments attachments;
  private final Ledger ledger;
  private final Promises promises;
  private final SupportCalendars calendars;
  private final RoleHolders roleHolders;
  private final PortalSettings settings;

  PortalViews(TicketScope scope, CustomerTickets tickets, TicketDesk desk, Attachments attachments, Ledger ledger,
      Promises promises, SupportCalendars calendars, RoleHolders roleHolders, PortalSettings settings) {
    this.scope = scope;
    this.tickets = tickets;
    this.desk = desk;
    this.attachments = attachments;
    this.ledger = ledger;
    this.promises = promises;
    this.calendars = calendars;
    this.roleHolders = roleHolders;
    this.settings = settings;
  }

  /**
   * A page of the company's tickets, as many as {@code palier.portal.page-size} says.
   *
   * @param page 1 and up; anything less is the first
   */
  @Transactional(readOnly = true)
  public TicketList list(PortalContact contact, TicketList.Filter filter, int page) {
    return list(contact, filter, page, settings.pageSize());
  }

  /**
   * A page of the company's tickets.
   *
   * @param page 1 and up; anything less is the first
   */
  @Transactional(readOnly = true)
  public TicketList list(PortalContact contact, TicketList.Filter filter, int page, int size) {
    int shown = Math.min(Math.max(page, 1), LAST_PAGE);
    Boolean closed = filter == TicketList.Filter.ALL ? null : filter == TicketList.Filter.CLOSED;
    List<TicketLine> lines = tickets.newest(contact.customerId(), closed, (shown - 1) * size, size + 1);
    return new TicketList(lines.stream().limit(size).map(PortalViews::line).toList(), shown, lines.size() > size);
  }

  private static TicketList.Line line(TicketLine line) {
    boolean running = line.mode() == Mode.RUNNING;
    return new TicketList.Line(line.number(), line.subject(), line.contactName(), line.priority(),
        TicketState.of(line.mode(), line.inDevelopment()), line.openedAt(), running ? line.dueAt() : null, line.missed());
  }

  /**
   * One ticket.
   *
   * @throws NoSuchTicket if the company has none with this number
   */
  @Transactional(readOnly = true)
  public TicketView ticket(PortalContact contact, String number) {
    Ticket ticket = scope.ticket(contact, number);
    CommitmentHeader header = ledger.find(number).orElseThrow();
    List<ClockView> clocks = ledger.clocks(number);
    List<LedgerEntry> entries = ledger.of(number);
    return new TicketView(number, ticket.subject(), ticket.contactName(), header.openedAt(), header.priority(),
        TicketState.of(header), new PromiseViews(header, clocks, entries).all(),
        closesAt(header, clocks),
        escalation(header, entries), conversation(ticket), header.mode() != Mode.CLOSED || header.outOfScope() != null,
        header.mode() == Mode.OFFERED);
  }

  /** The same local time so many calendar days after the waiting began (SLA 2 ticket auto close). */
  private Instant closesAt(CommitmentHeader header, List<ClockView> clocks) {
    int days = promises.of(header.tier(), header.priority()).reminders().closeAfterDays();
    return days == 0 ? null : clocks.stream().filter(clock -> clock.metric() == Metric.CUSTOMER_WAIT && clock.open())
        .map(clock -> clock.setAt().atZone(calendars.zone()).plusDays(days).toInstant()).findFirst().orElse(null);
  }

  private static TicketView.Escalation escalation(CommitmentHeader header, List<LedgerEntry> entries) {
    List<TicketView.Level> raised = entries.stream().filter(entry -> entry.kind() == LedgerKind.ESCALATED)
        .map(entry -> new TicketView.Level(Integer.parseInt(entry.value()),
            entry.recipients() == null ? "" : RoleNames.ofAll(entry.recipients()), entry.at())).toList();
    boolean possible = header.mode() != Mode.CLOSED && header.outOfScope() == null && header.last() > 0 && header.reached() < header.last();
    return new TicketView.Escalation(possible, escalationWords(header), raised);
  }

  private static String escalationWords(CommitmentHeader header) {
    if (header.last() == 0) {
      return "Your package, " + header.tier().label() + ", has no escalation path. Reply to the ticket if something has changed.";
    }
    if (header.reached() >= header.last()) {
      return "The last of " + header.last() + " levels has been told. There is nobody above it.";
    }
    if (header.outOfScope() != null) {
      return "A request outside your support agreement is not escalated.";
    }
    return header.mode() == Mode.CLOSED ? "A ticket that has ended cannot be escalated."
        : "The next level, " + (header.reached() + 1) + " of " + header.last() + ", is told at once, with your reason.";
  }

  private List<TicketView.Said> conversation(Ticket ticket) {
    List<Attachment> files = attachments.of(ticket.number());
    return desk.conversation(ticket.number()).stream().filter(message -> message.direction() != Message.Direction.NOTE)
        .map(message -> said(message, ticket, files)).toList();
  }

  private TicketView.Said said(Message message, Ticket ticket, List<Attachment> files) {
    boolean ours = message.direction() == Message.Direction.TO_CUSTOMER;
    return new TicketView.Said(message.id(), ours, ours ? staff(message.author()) : customer(message.author(), ticket),
        message.at(), message.body(),
        files.stream().filter(file -> file.message() == message.id()).toList());
  }

  /** A name, never a user id. */
  private String staff(String author) {
    return roleHolders.ofUser(author).map(RoleHolder::name).orElse("Support");
  }

  private String customer(String author, Ticket ticket) {
    if (author.equals("customer") || author.equals(ticket.contactName())) {
      return ticket.contactName();
    }
    return roleHolders.ofUser(author).map(holder -> "noted for you by " + holder.name()).orElse(author);
  }

  /**
   * A file of a ticket's conversation; one that came with an internal note is none.
   *
   * @throws NoSuchTicket if the company has no such ticket or the ticket no such file
   */
  @Transactional(readOnly = true)
  public Attachment file(PortalContact contact, String number, long id) {
    return ticket(contact, number).conversation().stream().flatMap(said -> said.files().stream())
        .filter(file -> file.id() == id).findFirst().orElseThrow(() -> new NoSuchTicket(number, id));
  }

  /** The content of a file that {@link #file} or {@link #ticket} gave out. */
  public byte[] content(Attachment file) {
    return attachments.content(file);
  }
}
