package dev.palier.escalation;

import dev.palier.customer.RoleHolders;
import dev.palier.customer.RoleNames;
import dev.palier.escalation.process.UndeliveredNoticeProcess;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.NoticeSettled;
import dev.palier.notification.NoticeUndelivered;
import dev.palier.notification.Notices;
import dev.palier.sla.Ledger;
import dev.palier.ticket.TicketDesk;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What no transport delivers becomes a human's task, once for each notice (SLA 4.8). The Support Manager is told by mail as well,
 * but only of a notice that was refused: then mail itself works. While a server is out of reach such mails would pile up behind
 * those they tell of, so there the task alone tells. A mail about an undelivered notice is never reported itself.
 */
@Component
class UndeliveredNotices {

  private static final String SUPPORT_MANAGER = "support-manager";

  private final UndeliveredNoticeProcess process;
  private final Notices notices;
  private final RoleHolders roleHolders;
  private final TicketDesk tickets;
  private final Ledger ledger;

  UndeliveredNotices(UndeliveredNoticeProcess process, Notices notices, RoleHolders roleHolders, TicketDesk tickets,
      Ledger ledger) {
    this.process = process;
    this.notices = notices;
    this.roleHolders = roleHolders;
    this.tickets = tickets;
    this.ledger = ledger;
  }

  /** In the relay's transaction; if it fails the relay asks again. */
  @EventListener
  public void on(NoticeUndelivered event) {
    process.start(event);
    if (event.refused() && ledger.find(event.ticket()).isPresent()) {
      ledger.lock(event.ticket());
      tell(event);
    }
  }

  private void tell(NoticeUndelivered event) {
    List<NoticeRecipient> managers = roleHolders.of(SUPPORT_MANAGER, tickets.find(event.ticket()).customerId()).stream()
        .filter(holder -> !holder.address().equalsIgnoreCase(Objects.requireNonNullElse(event.recipient().address(), "")))
        .map(holder -> new NoticeRecipient(holder.name(), holder.address(), RoleNames.of(holder.role()))).toList();
    if (!managers.isEmpty()) {
      // The notice's own id as sequence: two readers of one level that both refuse are two notices.
      notices.write(new NoticeRequest(event.ticket(), NoticeKind.UNDELIVERED, event.level(), event.notice(), event.at(),
          event.priority(), managers, Map.of()));
    }
  }

  /** The notice arrived after all or became void: nobody has to do anything. */
  @EventListener
  public void on(NoticeSettled event) {
    process.settle(event.notice());
  }
}
