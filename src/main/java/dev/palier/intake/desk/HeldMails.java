package dev.palier.intake.desk;

import dev.palier.customer.Customer;
import dev.palier.intake.inbox.MailState;
import dev.palier.intake.inbox.Outcome;
import dev.palier.intake.process.HeldMailProcess;
import org.springframework.stereotype.Component;

/** Hands a mail to a person, who decides in Tasklist. */
@Component
class HeldMails {

  private final HeldMailProcess process;
  private final Senders senders;

  HeldMails(HeldMailProcess process, Senders senders) {
    this.process = process;
    this.senders = senders;
  }

  /** @param ticket that it is about, or null */
  Outcome hold(Delivery delivery, String reason, String ticket) {
    String customer = senders.mayOpenFor(delivery.sender()).stream().map(Customer::name).findFirst().orElse(null);
    return hold(delivery.mail().id(), reason, ticket, customer);
  }

  Outcome hold(long mail, String reason, String ticket, String customer) {
    process.start(mail, ticket, customer);
    return new Outcome(MailState.HELD, ticket, reason);
  }
}
