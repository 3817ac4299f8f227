package dev.palier.ticket.record;

import dev.palier.customer.RoleNames;
import dev.palier.notification.NoticeKind;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.Mode;
import dev.palier.sla.Promises;
import dev.palier.ticket.Ticket;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Records what steps do that process owners add to a model. None of them refuses anything but a ticket that is not there: a step that
 * was added must never hold up a promise, so whatever is wrong with it is put right or told to a human instead.
 */
@Component
public class StepFacts {

  /** Stands among the recipients for the line that has the ticket. */
  public static final String TEAM = "team";

  private static final String PALIER = "palier";
  private static final String SUPPORT_MANAGER = "support-manager";

  private final Ledger ledger;
  private final Promises promises;
  private final TicketTable tickets;
  private final TicketNotices notices;
  private final Clock clock;

  StepFacts(Ledger ledger, Promises promises, TicketTable tickets, TicketNotices notices, Clock clock) {
    this.ledger = ledger;
    this.promises = promises;
    this.tickets = tickets;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Tells people something that stands in the model. The row of the ledger makes the notice unique: a step sends it once, and again only
   * when a token comes by again.
   *
   * @param template   the text, one of {@link dev.palier.notification.NoteTemplates}; null: the one of the program
   * @param recipients {@code contact}, {@code team} or ids of roles; nobody: the team
   * @param level      1 to 4: also whoever is told at that level of the escalation path, which is not raised; 0: nobody else
   * @param words      put into the text as {@code note}; may be null
   */
  public void told(String ticket, String template, List<String> recipients, int level, String words) {
    ledger.lock(ticket);
    Ticket told = tickets.find(ticket).orElseThrow();
    Set<String> roles = new LinkedHashSet<>();
    recipients.forEach(recipient -> roles.add(recipient.equals(TEAM) ? told.line().id() : known(recipient)));
    if (level > 0) {
      roles.addAll(promises.rolesOfLevel(level));
    }
    if (roles.remove(RoleNames.CONTACT)) {
      write(ticket, template == null ? NoticeKind.NOTE_TO_CUSTOMER.templateName() : template, RoleNames.CONTACT, 0, words);
    } else if (roles.isEmpty()) {
      roles.add(told.line().id());
    }
    if (!roles.isEmpty()) {
      write(ticket, template == null ? NoticeKind.NOTE_TO_STAFF.templateName() : template, String.join(";", roles), level, words);
    }
  }

  /** What is no role reaches whoever reads the mail of roles that nobody holds. */
  private static String known(String recipient) {
    return RoleNames.isRole(recipient) || recipient.equals(RoleNames.CONTACT) ? recipient : SUPPORT_MANAGER;
  }

  private void write(String ticket, String template, String roles, int level, String words) {
    LedgerEntry entry = ledger.step(ticket, PALIER, commitments -> commitments.told(now(), template, roles, words));
    notices.note(entry, level);
  }

  /** Keeps a remark with the ticket, for staff. */
  public void remarked(String ticket, String remark) {
    ledger.step(ticket, PALIER, commitments -> {
      commitments.noted(now(), LedgerKind.REMARKED, null, remark);
      return null;
    });
  }

  /** Whether there is a clock whose deadline could be reckoned: there is none before the receipt, outside the agreement and at the end. */
  public boolean hasClocks(String ticket) {
    Mode mode = ledger.lock(ticket).mode();
    return mode != Mode.CLOSED && mode != Mode.OUT_OF_SCOPE && ledger.clock(ticket, Metric.RESPONSE).startedAt() != null;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
