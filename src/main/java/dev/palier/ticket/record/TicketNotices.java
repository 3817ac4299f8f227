package dev.palier.ticket.record;

import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.customer.RoleNames;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.Notices;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes the notices that a fact calls for: to the customer's contact, or to the line of support that has the ticket. */
@Component
public class TicketNotices {

  private static final String SUPPORT_MANAGER = "support-manager";
  private static final int NO_LEVEL = 0;
  private static final Set<NoticeKind> AUTOMATIC = EnumSet.of(NoticeKind.RECEIPT, NoticeKind.CUSTOMER_REMINDER, NoticeKind.TICKET_CLOSED,
      NoticeKind.STATEMENT_OF_WORK_REMINDER, NoticeKind.NOTE_TO_CUSTOMER);
  private static final Duration ONE_DAY = Duration.ofDays(1);
  private static final int MOST_IN_A_DAY = 5;

  private final Notices notices;
  private final TicketTable tickets;
  private final RoleHolders roleHolders;
  private final Ledger ledger;

  TicketNotices(Notices notices, TicketTable tickets, RoleHolders roleHolders, Ledger ledger) {
    this.notices = notices;
    this.tickets = tickets;
    this.roleHolders = roleHolders;
    this.ledger = ledger;
  }

  /** To the contact who opened the ticket. */
  public void toCustomer(LedgerEntry entry, NoticeKind kind) {
    Ticket ticket = tickets.find(entry.ticket()).orElseThrow();
    if (!AUTOMATIC.contains(kind) || mayFollow(entry, kind, ticket)) {
      write(entry, kind, contact(ticket));
    }
  }

  /**
   * A note, in the words of a model, to the contact who opened the ticket or to the holders of roles; instead of a role that nobody
   * holds the Support Manager reads it.
   *
   * @param entry names the roles
   * @param level of the escalation path by which the note is as urgent, 0: none
   */
  void note(LedgerEntry entry, int level) {
    Ticket ticket = tickets.find(entry.ticket()).orElseThrow();
    Map<String, String> facts = entry.explanation() == null ? Map.of(NoticeRequest.TEMPLATE, entry.value())
        : Map.of(NoticeRequest.TEMPLATE, entry.value(), NoticeRequest.NOTE, entry.explanation());
    if (!entry.recipients().equals(RoleNames.CONTACT)) {
      write(entry, NoticeKind.NOTE_TO_STAFF, level, facts, Arrays.stream(entry.recipients().split(";"))
          .flatMap(role -> told(role, ticket.customerId()).stream()).toList());
    } else if (mayFollow(entry, NoticeKind.NOTE_TO_CUSTOMER, ticket)) {
      write(entry, NoticeKind.NOTE_TO_CUSTOMER, level, facts, contact(ticket));
    }
  }

  private static List<NoticeRecipient> contact(Ticket ticket) {
    return List.of(new NoticeRecipient(ticket.contactName(), ticket.contactAddress(), "customer"));
  }

  /**
   * Whether an automatic mail may go out: none to a program, and a few a day about one ticket, so that no two programs answer each
   * other for ever. The receipt of a person's request is owed in any case (SLA 4.7).
   */
  private boolean mayFollow(LedgerEntry entry, NoticeKind kind, Ticket ticket) {
    if (tickets.isFromProgram(ticket.number())) {
      return false;
    }
    return kind == NoticeKind.RECEIPT || notices.ofTicket(ticket.number()).stream()
        .filter(notice -> AUTOMATIC.contains(notice.kind()) && notice.kind() != NoticeKind.RECEIPT)
        .filter(notice -> ticket.contactAddress().equalsIgnoreCase(notice.recipient().address()))
        .filter(notice -> notice.at().isAfter(entry.at().minus(ONE_DAY))).count() < MOST_IN_A_DAY;
  }

  /** Misses of a package without an escalation path go to the Support Manager too: nobody above the line would hear of them. */
  public void toStaff(LedgerEntry entry, NoticeKind kind) {
    Ticket ticket = tickets.find(entry.ticket()).orElseThrow();
    List<NoticeRecipient> recipients = new ArrayList<>(holders(ticket.line().id(), ticket.customerId()));
    boolean miss = kind == NoticeKind.RESPONSE_MISSED || kind == NoticeKind.RESOLUTION_MISSED;
    if (miss && ledger.find(entry.ticket()).map(CommitmentHeader::last).orElse(NO_LEVEL) == NO_LEVEL) {
      recipients.addAll(holders(SUPPORT_MANAGER, ticket.customerId()));
    }
    if (recipients.isEmpty()) {
      recipients.addAll(insteadOf(ticket.line().id(), ticket.customerId()));
    }
    write(entry, kind, recipients);
  }

  /** Reminds the holders of a role of something that no row of the ledger tells; two reminders of one second are one. */
  void remindRole(String ticket, NoticeKind kind, String role, Instant now) {
    String customer = tickets.find(ticket).orElseThrow().customerId();
    write(reminder(ticket, now), kind, told(role, customer));
  }

  /** Reminds the contact who opened the ticket of something that no row of the ledger tells. */
  void remindCustomer(String ticket, NoticeKind kind, Instant now) {
    toCustomer(reminder(ticket, now), kind);
  }

  private static LedgerEntry reminder(String ticket, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.SECONDS);
    return new LedgerEntry(ticket, at.getEpochSecond(), at, at, "palier", LedgerKind.REMINDED, null, null, null, null);
  }

  /**
   * Nobody is in the line: the Support Manager reads it, else the notice to the empty role is refused and becomes a human's task.
   */
  private List<NoticeRecipient> insteadOf(String role, String customerId) {
    List<NoticeRecipient> managers = holders(SUPPORT_MANAGER, customerId);
    return managers.isEmpty() ? List.of(new NoticeRecipient(null, null, RoleNames.of(role))) : managers;
  }

  private List<NoticeRecipient> told(String role, String customerId) {
    List<NoticeRecipient> recipients = holders(role, customerId);
    return recipients.isEmpty() ? insteadOf(role, customerId) : recipients;
  }

  private List<NoticeRecipient> holders(String role, String customerId) {
    return roleHolders.of(role, customerId).stream().map(TicketNotices::recipient).toList();
  }

  private static NoticeRecipient recipient(RoleHolder holder) {
    return new NoticeRecipient(holder.name(), holder.address(), RoleNames.of(holder.role()));
  }

  private void write(LedgerEntry entry, NoticeKind kind, List<NoticeRecipient> recipients) {
    write(entry, kind, NO_LEVEL, entry.value() == null ? Map.of() : Map.of("value", entry.value()), recipients);
  }

  private void write(LedgerEntry entry, NoticeKind kind, int level, Map<String, String> facts, List<NoticeRecipient> recipients) {
    String priority = ledger.find(entry.ticket()).map(header -> header.priority().name()).orElse(null);
    notices.write(new NoticeRequest(entry.ticket(), kind, level, entry.sequence(), entry.at(), priority, recipients, facts));
  }
}
