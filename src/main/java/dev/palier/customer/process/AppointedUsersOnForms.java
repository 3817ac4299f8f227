package dev.palier.customer.process;

import dev.palier.customer.AppointedEmailUser;
import dev.palier.customer.AppointedEmailUsers;
import dev.palier.customer.AppointmentChange;
import dev.palier.customer.AppointmentRequests;
import dev.palier.customer.Appointments;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.engine.FormView;
import dev.palier.sla.SupportCalendars;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the list of a customer, and what it allows, on the forms on which it is changed. */
@Component
class AppointedUsersOnForms implements FormView {

  private static final int LATEST = 10;

  private final Customers customers;
  private final AppointedEmailUsers users;
  private final Appointments appointments;
  private final AppointmentRequests requests;
  private final DateTimeFormatter moment;

  AppointedUsersOnForms(Customers customers, AppointedEmailUsers users, Appointments appointments,
      AppointmentRequests requests, SupportCalendars calendars) {
    this.customers = customers;
    this.users = users;
    this.appointments = appointments;
    this.requests = requests;
    this.moment = DateTimeFormatter.ofPattern("EEE d MMMM yyyy HH:mm zzz", Locale.ENGLISH).withZone(calendars.zone());
  }

  @Override
  public String name() {
    return "listView";
  }

  /** Before a customer is chosen {@code customers}; then {@code customer, users, changes, request, options}. */
  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> of(String businessKey) {
    if (!AppointedUsersProcess.isKey(businessKey)) {
      return Map.of();
    }
    return AppointedUsersProcess.customerIn(businessKey, customers).map(customer -> view(customer, businessKey)).orElseGet(() ->
        Map.of("customers", customers.all().stream().map(this::option).toList()));
  }

  private Map<String, Object> view(Customer customer, String businessKey) {
    List<AppointedEmailUser> listed = users.of(customer.id());
    Map<String, Object> view = new TreeMap<>();
    view.put("customer", List.of(Map.of("name", customer.name(), "tier", customer.tier().label(), "allowed", allowed(customer))));
    view.put("users", listed.stream().map(user -> Map.of("name", user.name(), "address", user.address())).toList());
    view.put("options", listed.stream().map(user -> Map.of("label", user.name() + ", " + user.address(), "value", user.address()))
        .toList());
    view.put("changes", users.changesOf(customer.id()).stream().limit(LATEST).map(this::line).toList());
    view.put("request", AppointedUsersProcess.requestIn(businessKey).flatMap(requests::find).map(request ->
        List.of(Map.of("at", moment.format(request.requestedAt()), "words", request.words()))).orElse(List.of()));
    return view;
  }

  private Map<String, String> option(Customer customer) {
    return Map.of("label", customer.name() + " (" + customer.tier().label() + ", " + allowed(customer) + ")",
        "value", customer.id());
  }

  private String allowed(Customer customer) {
    int limit = appointments.limit(customer);
    return limit == 0 ? "none" : users.of(customer.id()).size() + " of " + limit;
  }

  private Map<String, String> line(AppointmentChange change) {
    String what = change.kind() == AppointmentChange.Kind.APPOINTED ? "appointed" : "removed";
    return Map.of("at", moment.format(change.at()), "what", what,
        "who", change.name() + ", " + change.address(), "by", change.actor());
  }
}
