package dev.palier.replay;

import dev.palier.customer.Contact;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.escalation.Escalations;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.Channel;
import dev.palier.ticket.NewTicket;
import dev.palier.ticket.SupportLine;
import dev.palier.ticket.Tickets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays logged events as the commands that people give. */
@Component
@Profile("replay")
class EventPlayer {

  private static final String STAFF = "staff";
  private static final String CUSTOMER = "customer";
  private static final List<String> ROLES = List.of("first-line", "second-line", "third-line", "development", "csc",
      "support-manager", "vp-customer-office", "vp-sales", "ceo");

  private final Tickets tickets;
  private final Escalations escalations;
  private final Customers customers;
  private final RoleHolders roleHolders;

  EventPlayer(Tickets tickets, Escalations escalations, Customers customers, RoleHolders roleHolders) {
    this.tickets = tickets;
    this.escalations = escalations;
    this.customers = customers;
    this.roleHolders = roleHolders;
  }

  /** One customer for each package, and somebody in each role, so that every notice finds a reader. */
  void invite() {
    for (SupportTier tier : SupportTier.values()) {
      customers.add(new Customer(tier.name(), tier.label() + " customer", tier));
      String address = CUSTOMER + "@" + tier.label().toLowerCase(Locale.ROOT) + ".example";
      customers.add(new Contact(tier.name(), tier.label() + " contact", address));
    }
    ROLES.forEach(role -> roleHolders.add(new RoleHolder(role, "", role, role, role + "@support.example")));
  }

  /** @throws dev.palier.sla.Refusal if the event is impossible in the ticket's state */
  void play(LoggedEvent event) {
    String ticket = event.ticket();
    switch (event.kind()) {
      case OPENED -> open(event);
      case RESPONDED -> tickets.answer(ticket, by(event, STAFF));
      case INFORMATION_REQUESTED -> tickets.ask(ticket, by(event, STAFF));
      case CUSTOMER_REPLIED -> tickets.customerReplied(ticket, by(event, CUSTOMER));
      case CUSTOMER_UPDATED -> tickets.update(ticket, by(event, STAFF));
      case PRIORITY_CHANGED -> tickets.changePriority(ticket, by(event, STAFF), event.priority(), event.change());
      case SENT_TO_DEVELOPMENT -> tickets.handOver(ticket, by(event, STAFF), SupportLine.DEVELOPMENT);
      case RETURNED_FROM_DEVELOPMENT -> tickets.returnFromDevelopment(ticket, by(event, STAFF));
      case ESCALATION_REQUESTED -> escalations.request(ticket, by(event, CUSTOMER));
      case RESOLVED -> tickets.resolve(ticket, by(event, STAFF));
      case RESOLUTION_REJECTED -> tickets.reject(ticket, by(event, CUSTOMER));
      case CLOSED -> tickets.close(ticket, by(event, CUSTOMER));
      case RELEASE_PLANNED -> tickets.planRelease(event.release(), by(event, STAFF));
    }
  }

  private void open(LoggedEvent event) {
    Contact contact = customers.contactsOf(event.tier().name()).get(0);
    tickets.open(new NewTicket(event.ticket(), event.tier().name(), contact.name(), contact.address(), Channel.PORTAL,
        event.priority(), event.subject(), event.subject(), event.at()), CUSTOMER);
  }

  private static Act by(LoggedEvent event, String actor) {
    return new Act(actor, event.at(), "replayed " + event.kind().word());
  }
}
