package dev.palier.portal;

import dev.palier.escalation.Escalations;
import dev.palier.sla.Ledger;
import dev.palier.sla.Mode;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityAnswers;
import dev.palier.sla.PriorityCodes;
import dev.palier.sla.Refusal;
import dev.palier.sla.UnusableAnswers;
import dev.palier.sla.UnusableAnswers.Problem;
import dev.palier.ticket.Act;
import dev.palier.ticket.Channel;
import dev.palier.ticket.Enclosures;
import dev.palier.ticket.NewAttachment;
import dev.palier.ticket.NewTicket;
import dev.palier.ticket.TicketDesk;
import dev.palier.ticket.Tickets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a contact does with tickets of the own company (SLA 4.12.1). Every method refuses words, answers and files that nothing
 * can be done with by {@link UnusableAnswers}, a ticket that is not the company's by {@link NoSuchTicket}, and what is
 * impossible as the ticket stands by a plain {@link Refusal}; nothing was done then.
 */
@Component
public class PortalTickets {

  private final TicketScope scope;
  private final Tickets tickets;
  private final Escalations escalations;
  private final TicketDesk desk;
  private final Ledger ledger;
  private final PriorityCodes priorities;
  private final WordsOfContacts words;

  PortalTickets(TicketScope scope, Tickets tickets, Escalations escalations, TicketDesk desk, Ledger ledger,
      PriorityCodes priorities, WordsOfContacts words) {
    this.scope = scope;
    this.tickets = tickets;
    this.escalations = escalations;
    this.desk = desk;
    this.ledger = ledger;
    this.priorities = priorities;
    this.words = words;
  }

  /**
   * Opens a ticket; its priority follows from the answers, its clocks count from now.
   *
   * @return its number
   */
  public String open(PortalContact contact, TicketRequest request) {
    String subject = WordsOfContacts.line(request.subject());
    String description = WordsOfContacts.text(request.description());
    List<Problem> problems = new ArrayList<>(WordsOfContacts.subject(subject));
    PriorityAnswers answers = request.answers() == null ? new PriorityAnswers(null, null, null) : request.answers();
    problems.addAll(answers.problems());
    problems.addAll(WordsOfContacts.words("description", description, "Describe what happens and what you expected."));
    problems.addAll(words.files(request.files()));
    refuse(problems);
    Priority priority = priorities.of(answers);
    return tickets.open(new NewTicket(null, contact.customerId(), contact.name(), contact.address(), Channel.PORTAL, priority,
        subject, description, null, Enclosures.of(request.files())), Act.CUSTOMER);
  }

  /**
   * Looks whether the company has such a ticket.
   *
   * @throws NoSuchTicket if not
   */
  public void require(PortalContact contact, String number) {
    scope.ticket(contact, number);
  }

  /** Answers, or adds something; resumes the clocks while support waits for it. Files alone will do. */
  public void reply(PortalContact contact, String number, String message, List<NewAttachment> files) {
    scope.ticket(contact, number);
    Act act = act(contact, message, files);
    refuse(files.isEmpty() || !act.message().isEmpty() ? problems(act, "message", "Write a message, or attach a file.")
        : words.files(files));
    tickets.customerReplied(number, act);
  }

  /** Confirms the offered resolution; the ticket ends. Words are welcome and not needed. */
  public void confirm(PortalContact contact, String number, String message) {
    scope.ticket(contact, number);
    Act act = act(contact, message, List.of());
    if (!act.message().isEmpty()) {
      refuse(problems(act, "message", ""));
    }
    desk.together(number, null, () -> {
      if (ledger.lock(number).mode() != Mode.OFFERED) {
        throw new Refusal("no resolution is offered");
      }
      tickets.close(number, act);
      return null;
    });
  }

  /** Rejects the offered resolution, saying what is still wrong; the clocks go on (reading R5). */
  public void reject(PortalContact contact, String number, String message, List<NewAttachment> files) {
    scope.ticket(contact, number);
    Act act = act(contact, message, files);
    refuse(problems(act, "message", "Say what is still wrong, so that we can go on."));
    tickets.reject(number, act);
  }

  /** Asks for the next level of the escalation path, with the reason (SLA 4.8, reading R3). */
  public void escalate(PortalContact contact, String number, String reason) {
    scope.ticket(contact, number);
    Act act = act(contact, reason, List.of());
    refuse(problems(act, "reason", "Say why it should be escalated; the people we tell read it."));
    escalations.request(number, act);
  }

  private static Act act(PortalContact contact, String message, List<NewAttachment> files) {
    return Act.ofCustomer(contact.name(), null, WordsOfContacts.text(message), Enclosures.of(files));
  }

  private List<Problem> problems(Act act, String field, String whatIsMissing) {
    List<Problem> problems = new ArrayList<>(WordsOfContacts.words(field, act.message(), whatIsMissing));
    problems.addAll(words.files(act.enclosures().attachments()));
    return problems;
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new UnusableAnswers(problems);
    }
  }
}
