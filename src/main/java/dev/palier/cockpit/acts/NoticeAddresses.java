package dev.palier.cockpit.acts;

import dev.palier.customer.Contact;
import dev.palier.customer.Customers;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.notification.NoticeEntry;
import dev.palier.sla.Promises;
import dev.palier.ticket.SupportLine;
import dev.palier.ticket.TicketDesk;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Where a refused notice may go instead: staff read at addresses of those who hold a role for this customer, customers at those of
 * their own contacts. What is typed elsewhere is no address: a mail about a customer never leaves those two circles.
 */
@Component
class NoticeAddresses {

  private final TicketDesk tickets;
  private final Promises promises;
  private final RoleHolders holders;
  private final Customers customers;

  NoticeAddresses(TicketDesk tickets, Promises promises, RoleHolders holders, Customers customers) {
    this.tickets = tickets;
    this.promises = promises;
    this.holders = holders;
    this.customers = customers;
  }

  boolean allows(NoticeEntry notice, String address) {
    return known(notice).anyMatch(address::equalsIgnoreCase);
  }

  private Stream<String> known(NoticeEntry notice) {
    return notice.kind().toCustomer()
        ? customers.contactsOf(tickets.find(notice.ticket()).customerId()).stream().map(Contact::address)
        : ofStaff(notice.ticket()).stream().map(RoleHolder::address);
  }

  /** Everybody who holds a role of the path or a line for the ticket's customer, each address once. */
  List<RoleHolder> ofStaff(String ticket) {
    String customer = tickets.find(ticket).customerId();
    Stream<String> path = Stream.iterate(1, level -> level + 1).map(promises::rolesOfLevel)
        .takeWhile(roles -> !roles.isEmpty()).flatMap(List::stream);
    Stream<String> lines = Arrays.stream(SupportLine.values()).map(SupportLine::id);
    return Stream.concat(path, lines).flatMap(role -> holders.of(role, customer).stream())
        .collect(Collectors.toMap(holder -> holder.address().toLowerCase(Locale.ROOT), holder -> holder,
            (first, second) -> first, LinkedHashMap::new)).values().stream().toList();
  }
}
