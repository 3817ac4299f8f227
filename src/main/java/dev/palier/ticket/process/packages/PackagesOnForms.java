package dev.palier.ticket.process.packages;

import dev.palier.customer.Customers;
import dev.palier.engine.FormView;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers the customers with their packages on the form of a package change. */
@Component
class PackagesOnForms implements FormView {

  private static final String CHANGES = "package-change-";

  private final Customers customers;

  PackagesOnForms(Customers customers) {
    this.customers = customers;
  }

  @Override
  public String name() {
    return "packageView";
  }

  /** {@code customers}, a list of {@code label, value}. */
  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> of(String businessKey) {
    return businessKey == null || !businessKey.startsWith(CHANGES) ? Map.of() : Map.of("customers", customers.all().stream()
        .map(customer -> Map.of("label", customer.name() + " (" + customer.tier().label() + ")", "value", customer.id())).toList());
  }
}
