package dev.palier.intake.desk;

import dev.palier.intake.Hold;
import dev.palier.intake.MailPolicy.Authentication;
import dev.palier.intake.MailReading;
import dev.palier.intake.inbox.Inbox;
import dev.palier.intake.inbox.MailState;
import dev.palier.intake.inbox.Outcome;
import dev.palier.intake.inbox.StoredMail;
import dev.palier.ticket.Ticket;
import dev.palier.ticket.TicketDesk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Deals with the mails of the inbox, each in one transaction with the ticket and message that come of it; exactly once, whatever is
 * killed or delivered again (threat 15). A mail that fails three times waits for a person and the next one goes on (threat 14).
 */
@Component
public class MailDesk {

  private static final int ATTEMPTS = 3;
  private static final int AT_ONCE = 100;
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final String PALIER = "palier";
  private static final Logger LOG = LoggerFactory.getLogger(MailDesk.class);

  private final Inbox inbox;
  private final Reading reading;
  private final Requests requests;
  private final Replies replies;
  private final Reports reports;
  private final ListRequests lists;
  private final HeldMails held;
  private final Senders senders;
  private final TicketDesk desk;

  MailDesk(Inbox inbox, Reading reading, Requests requests, Replies replies, Reports reports, ListRequests lists,
      HeldMails held, Senders senders, TicketDesk desk) {
    this.inbox = inbox;
    this.reading = reading;
    this.requests = requests;
    this.replies = replies;
    this.reports = reports;
    this.lists = lists;
    this.held = held;
    this.senders = senders;
    this.desk = desk;
  }

  /** Deals with everything that is due. @return how many mails were tried */
  public int work() {
    List<Long> due = inbox.due(AT_ONCE);
    due.forEach(this::handle);
    return due.size();
  }

  /** Deals with a mail unless somebody else does, or did; what goes wrong with it is recorded and harms nobody else. */
  public void handle(long id) {
    inbox.claim(id, LEASE).ifPresent(this::handle);
  }

  private void handle(StoredMail mail) {
    try {
      if (mail.attempts() > ATTEMPTS) {
        throw new IllegalStateException("the program ended each time it was dealt with");
      }
      settle(mail);
    } catch (RuntimeException failed) {
      LOG.warn("Mail {} of the inbox could not be dealt with, attempt {}", mail.id(), mail.attempts(), failed);
      inbox.postpone(mail.id(), PAUSE.multipliedBy((long) mail.attempts() * mail.attempts()));
      if (mail.attempts() >= ATTEMPTS) {
        giveUp(mail, failed);
      }
    }
  }

  private void settle(StoredMail mail) {
    MailReading read = reading.of(mail);
    Delivery delivery = new Delivery(mail, read);
    String key = ContentKey.of(delivery);
    Step step = step(delivery);
    desk.together(step.ticket(), mail.arrivedAt(), () -> {
      if (inbox.lock(mail.id()) == MailState.STORED) {
        inbox.settle(mail.id(), once(delivery, key, step), PALIER);
      }
      return null;
    });
  }

  private Outcome once(Delivery delivery, String key, Step step) {
    Optional<Long> before = inbox.withContent(key);
    if (before.isPresent()) {
      return new Outcome(MailState.DUPLICATE, inbox.find(before.get()).orElseThrow().ticket(),
          "The same mail as number " + before.get() + " of the inbox");
    }
    inbox.recognise(delivery.mail().id(), key, delivery.sender());
    return step.work().get();
  }

  private Step step(Delivery delivery) {
    if (!delivery.mail().whole()) {
      return Step.elsewhere(() -> held.hold(delivery, "It is larger than we fetch; the whole mail is in the quarantine folder of the "
          + "mailbox", null));
    }
    return lists.request(delivery).orElseGet(() -> byAction(delivery));
  }

  private Step byAction(Delivery delivery) {
    return switch (delivery.judgement().action()) {
      case NEW -> requests.request(delivery);
      case UPDATE -> replies.reply(delivery);
      case LOG -> Step.elsewhere(() -> reports.log(delivery));
      case BOUNCE -> Step.elsewhere(() -> reports.bounce(delivery));
      case HOLD -> hold(delivery);
    };
  }

  private Step hold(Delivery delivery) {
    Hold cause = delivery.judgement().hold();
    boolean asked = cause != Hold.UNKNOWN_UNPROVEN || reading.authentication() != Authentication.REQUIRE
        || senders.isContact(delivery.sender());
    String ticket = replies.named(delivery).stream().map(Ticket::number).findFirst().orElse(null);
    String reason = delivery.judgement().reason();
    return Step.elsewhere(() -> asked ? held.hold(delivery, reason, ticket) : new Outcome(MailState.HELD, ticket, reason));
  }

  private void giveUp(StoredMail mail, RuntimeException failed) {
    try {
      desk.together(null, null, () -> {
        if (inbox.lock(mail.id()) == MailState.STORED) {
          inbox.settle(mail.id(), held.hold(mail.id(), "It failed " + ATTEMPTS + " times: " + failed, null, null), PALIER);
        }
        return null;
      });
    } catch (RuntimeException again) {
      LOG.error("Mail {} of the inbox could not even be handed to a person; that is tried again", mail.id(), again);
    }
  }
}
