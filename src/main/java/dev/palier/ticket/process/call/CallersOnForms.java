package dev.palier.ticket.process.call;

import dev.palier.customer.Customers;
import dev.palier.engine.FormView;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers the known contacts and the customers on the form on which a call is recorded. */
@Component
class CallersOnForms implements FormView {

  private static final String CALLS = "phone-ticket-";

  private final Customers customers;

  CallersOnForms(Customers customers) {
    this.customers = customers;
  }

  @Override
  public String name() {
    return "callersView";
  }

  /** {@code contacts} and {@code customers}, each a list of {@code label, value}. */
  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> of(String businessKey) {
    if (businessKey == null || !businessKey.startsWith(CALLS)) {
      return Map.of();
    }
    Map<String, String> names = new LinkedHashMap<>();
    customers.all().forEach(customer -> names.put(customer.id(), customer.name()));
    return Map.of(
        "contacts", customers.allContacts().stream().map(contact ->
            option(contact.name() + ", " + names.get(contact.customerId()), Caller.valueOf(contact))).toList(),
        "customers", names.entrySet().stream().map(customer -> option(customer.getValue(), customer.getKey())).toList());
  }

  private static Map<String, String> option(String label, String value) {
    return Map.of("label", label, "value", value);
  }
}
