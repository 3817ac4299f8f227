package dev.palier.intake.desk;

import dev.palier.intake.Judgement;
import dev.palier.intake.inbox.MailState;
import dev.palier.intake.inbox.Outcome;
import dev.palier.notification.Notices;
import dev.palier.ticket.Act;
import dev.palier.ticket.Ticket;
import dev.palier.ticket.TicketDesk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What programs write: automatic replies are kept with their ticket and move no clock, delivery reports reach whoever must know. */
@Component
class Reports {

  private static final String PALIER = "palier";
  private static final int LONGEST_REASON = 500;

  private final TicketDesk desk;
  private final Notices notices;
  private final Senders senders;
  private final Replies replies;
  private final HeldMails held;

  Reports(TicketDesk desk, Notices notices, Senders senders, Replies replies, HeldMails held) {
    this.desk = desk;
    this.notices = notices;
    this.senders = senders;
    this.replies = replies;
    this.held = held;
  }

  /** Kept as a note where it belongs to a ticket of its sender; nobody's answer (threat 12). */
  Outcome log(Delivery delivery) {
    Optional<String> ticket = replies.named(delivery).stream()
        .filter(named -> senders.speaksFor(named, delivery.sender()) || senders.isColleague(named, delivery.sender()))
        .map(Ticket::number).findFirst();
    ticket.ifPresent(number -> note(number, delivery, "Automatic reply from " + Senders.shown(delivery) + ", kept only:\n\n"
        + delivery.words()));
    return new Outcome(MailState.TAKEN, ticket.orElse(null), delivery.judgement().reason());
  }

  /**
   * A mail of ours that did not arrive: for good, then the notice counts as refused and a person tells its reader otherwise; not yet,
   * then staff read it on the ticket (SLA 4.8).
   */
  Outcome bounce(Delivery delivery) {
    Judgement judgement = delivery.judgement();
    Optional<String> ticket = judgement.noticeToken() == null ? Optional.empty() : notices.ticketOf(judgement.noticeToken());
    boolean refused = judgement.permanent() && ticket.isPresent()
        && notices.bounced(judgement.noticeToken(), Words.shortened(judgement.reason(), LONGEST_REASON));
    Optional<Ticket> about = ticket.or(() -> judgement.tickets().stream().findFirst())
        .flatMap(number -> replies.find(number));
    if (refused || about.isPresent()) {
      about.ifPresent(found -> note(found.number(), delivery, judgement.permanent() ? "A mail about this ticket came back: "
          + judgement.reason() : "A mail about this ticket has not arrived yet: " + judgement.reason()));
      return new Outcome(MailState.TAKEN, about.map(Ticket::number).orElse(null), judgement.reason());
    }
    return judgement.permanent() ? held.hold(delivery, "A mail of ours came back, and it does not say which", null)
        : new Outcome(MailState.TAKEN, null, judgement.reason());
  }

  private void note(String ticket, Delivery delivery, String words) {
    desk.note(ticket, new Act(PALIER, delivery.arrivedAt(), words, null, delivery.enclosures()));
  }
}
