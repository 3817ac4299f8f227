package dev.palier.intake.desk;

import dev.palier.customer.Contact;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.intake.inbox.Inbox;
import dev.palier.intake.inbox.MailState;
import dev.palier.intake.inbox.Outcome;
import dev.palier.intake.inbox.StoredMail;
import dev.palier.sla.Refusal;
import dev.palier.ticket.Act;
import dev.palier.ticket.TicketDesk;
import dev.palier.ticket.Tickets;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * What people decide about held mails: checked first, with a sentence about what is missing, then carried out in the transaction that
 * completes their task. Decided twice, it is done once.
 */
@Component
public class MailDecisions {

  private final Inbox inbox;
  private final Reading reading;
  private final Requests requests;
  private final Refusals refusals;
  private final Customers customers;
  private final Tickets tickets;
  private final TicketDesk desk;

  MailDecisions(Inbox inbox, Reading reading, Requests requests, Refusals refusals, Customers customers, Tickets tickets,
      TicketDesk desk) {
    this.inbox = inbox;
    this.reading = reading;
    this.requests = requests;
    this.refusals = refusals;
    this.customers = customers;
    this.tickets = tickets;
    this.desk = desk;
  }

  /**
   * Whether the decision can be carried out.
   *
   * @throws IllegalArgumentException with a sentence that says what to do
   */
  public void check(long mail, Answers answers) {
    require(answers.decision() != null, "Choose what is to be done with the mail.");
    switch (answers.decision()) {
      case OPEN_TICKET -> writer(delivery(mail), answers);
      case ADD_TO_TICKET -> checkTicket(answers.ticket());
      case REFUSE -> checkRefusal(delivery(mail));
      case DISCARD -> require(!answers.reason().isEmpty(), "Say why nothing is to be done; the reason is kept with the mail.");
    }
  }

  private void checkTicket(String number) {
    require(!number.isEmpty(), "Give the number of the ticket, such as T-1042.");
    try {
      desk.find(number);
    } catch (Refusal unknown) {
      throw new IllegalArgumentException("There is no ticket " + number + ". Give the number of one, such as T-1042.", unknown);
    }
  }

  private static void checkRefusal(Delivery delivery) {
    require(delivery.sender() != null, "The mail has no clear sender, so nobody can be told. Choose something else.");
    require(!delivery.judgement().quiet(), "No automatic answer may go to the sender of this mail, because a program may read it. "
        + "Choose something else.");
  }

  /** Carries out what was checked, on behalf of a person. */
  public void carryOut(long mail, Answers answers, String user) {
    if (inbox.lock(mail) == MailState.HELD) {
      Function<Delivery, Outcome> work = switch (answers.decision()) {
        case OPEN_TICKET -> delivery -> open(delivery, answers);
        case ADD_TO_TICKET -> delivery -> add(delivery, answers.ticket());
        case REFUSE -> refusals::send;
        case DISCARD -> delivery -> new Outcome(MailState.DISCARDED, null, answers.reason());
      };
      inbox.settle(mail, work.apply(delivery(mail)), user);
    }
  }

  private Outcome open(Delivery delivery, Answers answers) {
    Contact writer = writer(delivery, answers);
    Customer customer = customers.find(writer.customerId()).orElseThrow();
    return Outcome.taken(requests.openFor(delivery, customer, writer.name(), writer.address()), "Opened by decision of a person");
  }

  private Outcome add(Delivery delivery, String number) {
    Act said = delivery.saidBy(Senders.shown(delivery));
    try {
      tickets.customerReplied(number, said);
      return Outcome.taken(number, "Added by decision of a person");
    } catch (Refusal closed) {
      desk.note(number, said);
      return Outcome.taken(number, "Added by decision of a person; the ticket is closed");
    }
  }

  /** For whom a ticket is opened: typed, chosen, or the sender. */
  private Contact writer(Delivery delivery, Answers answers) {
    String id = answers.writer().replaceFirst("/.*", "");
    require(!id.isEmpty(), "Choose for which customer the ticket is opened.");
    require(customers.find(id).isPresent(), "There is no customer " + id + ". Choose one of the list.");
    String chosen = answers.writer().contains("/") ? answers.writer().substring(id.length() + 1) : delivery.sender();
    String address = answers.address().isEmpty() ? chosen : answers.address();
    require(isAddress(address), "Type the mail address of the person who wrote, such as jo@example.com: the answers go there.");
    String known = customers.contactsOf(id).stream().filter(contact -> contact.address().equalsIgnoreCase(address)).map(Contact::name)
        .findFirst().orElse(address.equals(delivery.sender()) ? Senders.shown(delivery) : address);
    return new Contact(id, answers.name().isEmpty() ? known : answers.name(), address);
  }

  private static boolean isAddress(String text) {
    try {
      return text != null && text.contains("@") && new InternetAddress(text, true).getAddress().equals(text);
    } catch (AddressException none) {
      return false;
    }
  }

  private Delivery delivery(long mail) {
    StoredMail stored = inbox.content(mail);
    return new Delivery(stored, reading.believed(stored));
  }

  private static void require(boolean given, String otherwise) {
    if (!given) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
