package dev.palier.customer.process;

import dev.palier.customer.Colleague;
import dev.palier.customer.Colleagues;
import dev.palier.customer.Contact;
import dev.palier.customer.Contract;
import dev.palier.customer.Contracts;
import dev.palier.customer.Customer;
import dev.palier.customer.CustomerChanges;
import dev.palier.customer.Customers;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.customer.RoleNames;
import dev.palier.engine.FormView;
import dev.palier.sla.SupportCalendars;
import dev.palier.sla.SupportPackage;
import dev.palier.sla.SupportPackages;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what is known of a customer on the page on which it is changed. */
@Component
class CustomerDataOnForms implements FormView {

  static final String KEY = "customer-data-";

  private static final int LATEST = 10;

  private final Customers customers;
  private final Contracts contracts;
  private final RoleHolders holders;
  private final CustomerChanges changes;
  private final Colleagues colleagues;
  private final SupportPackages packages;
  private final DateTimeFormatter moment;

  CustomerDataOnForms(Customers customers, Contracts contracts, RoleHolders holders, CustomerChanges changes, Colleagues colleagues,
      SupportPackages packages, SupportCalendars calendars) {
    this.customers = customers;
    this.contracts = contracts;
    this.holders = holders;
    this.changes = changes;
    this.colleagues = colleagues;
    this.packages = packages;
    this.moment = DateTimeFormatter.ofPattern("EEE d MMMM yyyy HH:mm zzz", Locale.ENGLISH).withZone(calendars.zone());
  }

  @Override
  public String name() {
    return "customerDataView";
  }

  /** Before a customer is chosen {@code customers}; then what is known of it, and the choices. */
  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> of(String businessKey) {
    if (businessKey == null || !businessKey.startsWith(KEY)) {
      return Map.of();
    }
    Optional<Customer> customer = customers.find(businessKey.substring(KEY.length()));
    return customer.map(this::view).orElseGet(() -> Map.of("customers", customers.all().stream().map(one ->
        option(one.name() + " (" + one.tier().label() + ")", one.id())).toList()));
  }

  private Map<String, Object> view(Customer customer) {
    SupportPackage held = packages.of(customer.tier());
    List<Contact> contacts = customers.contactsOf(customer.id());
    Map<String, Object> view = new TreeMap<>();
    view.put("customer", List.of(Map.of("name", customer.name(), "tier", customer.tier().label(), "tam", held.technicalAccountManager(),
        "sponsor", held.leadershipSponsor() ? "yes" : "no")));
    view.put("contracts", contracts.of(customer.id()).stream().map(CustomerDataOnForms::row).toList());
    view.put("roles", CustomerChanges.ROLES.stream().flatMap(role -> holders.standing(role, customer.id()).stream())
        .map(holder -> Map.of("role", RoleNames.of(holder.role()), "who", holder.name() + ", " + holder.address(), "scope",
            holder.customerId().isEmpty() ? "all customers" : "this customer")).toList());
    view.put("contacts", contacts.stream().map(contact -> Map.of("name", contact.name(), "address", contact.address())).toList());
    view.put("changes", changes.of(customer.id()).stream().limit(LATEST).map(change -> Map.of("at", moment.format(change.at()),
        "what", change.words(), "by", change.actor())).toList());
    view.put("contactOptions", contacts.stream().map(contact -> option(contact.name() + ", " + contact.address(), contact.address()))
        .toList());
    view.put("roleOptions", CustomerChanges.ROLES.stream().filter(role -> held(held, role))
        .map(role -> option(RoleNames.of(role), role)).toList());
    view.put("people", colleagues.all().stream().filter(person -> person.address() != null).map(this::option).toList());
    view.put("holderOptions", changes.own(customer.id()).stream().map(this::option).toList());
    return view;
  }

  private static boolean held(SupportPackage held, String role) {
    return switch (role) {
      case "tam" -> !held.technicalAccountManager().equals("none");
      case "leadership-sponsor" -> held.leadershipSponsor();
      default -> true;
    };
  }

  private static Map<String, String> row(Contract contract) {
    return Map.of("from", contract.startsOn().toString(), "until", contract.endsOn() == null ? "open" : contract.endsOn().toString(),
        "tier", contract.tier().label(), "fee", contract.monthlyFee() == null ? "not known" : contract.monthlyFee().toString());
  }

  private Map<String, String> option(Colleague person) {
    return option(person.name(), person.userId());
  }

  private Map<String, String> option(RoleHolder holder) {
    return option(RoleNames.of(holder.role()) + ": " + holder.name(), holder.role() + " " + holder.userId());
  }

  private static Map<String, String> option(String label, String value) {
    return Map.of("label", label, "value", value);
  }
}
