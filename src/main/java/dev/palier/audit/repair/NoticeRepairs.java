package dev.palier.audit.repair;

import dev.palier.audit.check.OwedNotices;
import dev.palier.audit.check.Seen;
import dev.palier.escalation.EscalationPath;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.Notices;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.ticket.TicketRepairs;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes notices that are owed and missing, each with the key it would have had, and sends again what is not known to be sent. */
@Component
class NoticeRepairs {

  private static final Pattern NOTICE = Pattern.compile(".*, notice (\\d+)");
  private static final Pattern ROW = Pattern.compile(".* of row (\\d+)");

  private final Ledger ledger;
  private final Notices notices;
  private final TicketRepairs tickets;
  private final EscalationPath path;

  NoticeRepairs(Ledger ledger, Notices notices, TicketRepairs tickets, EscalationPath path) {
    this.ledger = ledger;
    this.notices = notices;
    this.tickets = tickets;
    this.path = path;
  }

  /** Tells of the row that a finding names, or of every level somebody was not told of. */
  boolean write(Seen seen) {
    Matcher row = ROW.matcher(seen.subject());
    long sequence = row.matches() ? Long.parseLong(row.group(1)) : 0;
    for (LedgerEntry entry : ledger.of(seen.ticket())) {
      NoticeKind kind = OwedNotices.kindOf(entry);
      if (kind == NoticeKind.ESCALATION && (sequence == 0 || sequence == entry.sequence())) {
        path.tell(entry);
      } else if (kind != null && sequence == entry.sequence()) {
        tickets.tell(entry, kind);
      }
    }
    return true;
  }

  boolean sendAgain(Seen seen) {
    Matcher notice = NOTICE.matcher(seen.subject());
    if (!notice.matches()) {
      return false;
    }
    Set<Long> known = notices.ofTicket(seen.ticket()).stream().map(NoticeEntry::id).collect(Collectors.toSet());
    long id = Long.parseLong(notice.group(1));
    if (known.contains(id)) {
      notices.sendNow(id);
    }
    return known.contains(id);
  }
}
