package dev.palier.intake.desk;

import dev.palier.customer.AppointedEmailUser;
import dev.palier.customer.AppointedEmailUsers;
import dev.palier.customer.Contact;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.ticket.Ticket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who the sender of a mail is to us (SLA 4.12.2, 4.15). Addresses are in lower case. */
@Component
class Senders {

  private final AppointedEmailUsers appointed;
  private final Customers customers;
  private final MailRules rules;

  Senders(AppointedEmailUsers appointed, Customers customers, MailRules rules) {
    this.appointed = appointed;
    this.customers = customers;
    this.rules = rules;
  }

  /** The customers for whom the address may open tickets by mail: an Appointed Email User, of a package that has such users. */
  List<Customer> mayOpenFor(String address) {
    return address == null ? List.of() : appointed.at(address).stream().map(AppointedEmailUser::customerId).map(customers::find)
        .flatMap(Optional::stream).filter(customer -> rules.allowsMail(customer.tier())).toList();
  }

  /** Whether the address is on a list of Appointed Email Users, of whatever package. */
  boolean isAppointed(String address) {
    return !appointed.at(address).isEmpty();
  }

  /** The ids of the customers whose contact or Appointed Email User the address is. */
  List<String> customersOf(String address) {
    return address == null ? List.of() : Stream.concat(customers.contactsAt(address).stream().map(Contact::customerId),
        appointed.at(address).stream().map(AppointedEmailUser::customerId)).distinct().toList();
  }

  /** Whether the address is a contact's, of whatever customer. */
  boolean isContact(String address) {
    return address != null && !customers.contactsAt(address).isEmpty();
  }

  /** Whether the address speaks for the customer of the ticket: a contact, an Appointed Email User, or who the ticket is about. */
  boolean speaksFor(Ticket ticket, String address) {
    return address != null && addresses(ticket).anyMatch(address::equals);
  }

  /** Whether the address is in the mail domain of somebody who speaks for the customer of the ticket. */
  boolean isColleague(Ticket ticket, String address) {
    return address != null && addresses(ticket).map(Senders::domain).anyMatch(domain(address)::equals);
  }

  private Stream<String> addresses(Ticket ticket) {
    return Stream.of(Stream.of(ticket.contactAddress()),
        customers.contactsOf(ticket.customerId()).stream().map(Contact::address),
        appointed.of(ticket.customerId()).stream().map(AppointedEmailUser::address)).flatMap(known -> known)
        .map(known -> known.toLowerCase(Locale.ROOT));
  }

  /** The name under which the customer's people are known to us; a mail may show any name. */
  String nameOf(String customerId, Delivery delivery) {
    String address = delivery.sender();
    return Stream.concat(
            customers.contactsOf(customerId).stream().filter(known -> known.address().equalsIgnoreCase(address)).map(Contact::name),
            appointed.of(customerId).stream().filter(known -> known.address().equals(address)).map(AppointedEmailUser::name))
        .findFirst().orElse(shown(delivery));
  }

  /** The name that the mail itself shows, or the address. */
  static String shown(Delivery delivery) {
    String name = delivery.judgement().senderName();
    return Words.shortened(name == null || name.isBlank() ? String.valueOf(delivery.sender()) : name, Words.LONGEST_NAME);
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
