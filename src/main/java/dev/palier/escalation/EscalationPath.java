package dev.palier.escalation;

import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.Notices;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.Promises;
import dev.palier.ticket.TicketDesk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Raises the levels of a ticket: the fact and a notice for each person told, in the same transaction (SLA 4.8). */
@Component("escalationLevels")
public class EscalationPath {

  private static final Logger LOG = LoggerFactory.getLogger(EscalationPath.class);

  private final Ledger ledger;
  private final Promises promises;
  private final RoleHolders roleHolders;
  private final Notices notices;
  private final TicketDesk tickets;

  EscalationPath(Ledger ledger, Promises promises, RoleHolders roleHolders, Notices notices, TicketDesk tickets) {
    this.ledger = ledger;
    this.promises = promises;
    this.roleHolders = roleHolders;
    this.notices = notices;
    this.tickets = tickets;
  }

  /**
   * Raises a level: recorded once, everybody who holds one of its roles is told.
   *
   * @param at    the instant it counts from
   * @param cause why, in words; shown to those who are told
   */
  public void raise(String ticket, int level, Instant at, String cause) {
    List<String> roles = promises.rolesOfLevel(level);
    LedgerEntry entry = ledger.step(ticket, "palier", commitments -> commitments.raise(level, at, roles, cause));
    String customer = tickets.find(ticket).customerId();
    List<NoticeRecipient> recipients = roles.stream().flatMap(role -> holders(role, customer, ticket, level).stream())
        .map(holder -> new NoticeRecipient(holder.name(), holder.address(), holder.role())).toList();
    if (!recipients.isEmpty()) {
      String priority = ledger.find(ticket).map(CommitmentHeader::priority).orElseThrow().name();
      notices.write(new NoticeRequest(ticket, NoticeKind.ESCALATION, level, entry.sequence(), at, priority, recipients,
          Map.of("cause", cause)));
    }
  }

  private List<RoleHolder> holders(String role, String customer, String ticket, int level) {
    List<RoleHolder> holders = roleHolders.of(role, customer);
    if (holders.isEmpty()) {
      LOG.error("Nobody holds the role {} for customer {}: level {} of ticket {} reached nobody in it", role, customer, level, ticket);
    }
    return holders;
  }
}
