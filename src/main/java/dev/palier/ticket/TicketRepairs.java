package dev.palier.ticket;

import dev.palier.notification.NoticeKind;
import dev.palier.sla.LedgerEntry;
import dev.palier.ticket.record.TicketNotices;
import dev.palier.ticket.record.TicketTable;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts right what this room owes when a person asks for it; the caller has found out that it is wrong. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TicketRepairs {

  private final TicketTable tickets;
  private final TicketNotices notices;

  TicketRepairs(TicketTable tickets, TicketNotices notices) {
    this.tickets = tickets;
    this.notices = notices;
  }

  /** Lists show it as it is. */
  public void show(String ticket, boolean closed, Instant openedAt) {
    tickets.mark(ticket, closed);
    tickets.opened(ticket, openedAt);
  }

  /** Writes a notice that is owed and was not written; what is there stays, and is not sent again. */
  public void tell(LedgerEntry entry, NoticeKind kind) {
    if (kind.toCustomer()) {
      notices.toCustomer(entry, kind);
    } else {
      notices.toStaff(entry, kind);
    }
  }
}
