package dev.palier.escalation;

import dev.palier.customer.RoleHolder;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Mode;
import dev.palier.ticket.TicketDesk;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may take a level of a ticket, and whether somebody still has to (SLA 4.8; reading R2). */
@Component
public class LevelOffers {

  private final Ledger ledger;
  private final LevelReaders readers;
  private final TicketDesk tickets;

  LevelOffers(Ledger ledger, LevelReaders readers, TicketDesk tickets) {
    this.ledger = ledger;
    this.readers = readers;
    this.tickets = tickets;
  }

  /** Those who are told of it: the holders of its roles, or others in the place of roles that nobody holds. */
  public List<RoleHolder> holders(String ticket, int level) {
    CommitmentHeader header = ledger.find(ticket).orElseThrow();
    return readers.told(tickets.find(ticket).customerId(), level, header.last());
  }

  /** Whether somebody is told of it in person now: on duty, a deputy, or in the place of a role that nobody holds. */
  public boolean isFor(String user, String ticket, int level) {
    return holders(ticket, level).stream().anyMatch(holder -> holder.userId().equals(user));
  }

  /**
   * Whether nobody has taken it yet and the ticket is still to be solved. Keeps the ticket locked until the end of the transaction, so
   * that whoever takes it or solves the ticket meanwhile finds what was made of this answer.
   */
  public boolean stillOpen(String ticket, int level) {
    Mode mode = ledger.lock(ticket).mode();
    return (mode == Mode.RUNNING || mode == Mode.WAITING) && entries(ticket, LedgerKind.LEVEL_ACKNOWLEDGED, level).isEmpty();
  }

  /** How the level was raised; empty if it was not. */
  public Optional<LedgerEntry> raised(String ticket, int level) {
    return entries(ticket, LedgerKind.ESCALATED, level).stream().findFirst();
  }

  private List<LedgerEntry> entries(String ticket, LedgerKind kind, int level) {
    return ledger.of(ticket).stream().filter(entry -> entry.kind() == kind && String.valueOf(level).equals(entry.value())).toList();
  }
}
