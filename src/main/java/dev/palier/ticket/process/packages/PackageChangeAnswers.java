package dev.palier.ticket.process.packages;

import dev.palier.customer.Contracts;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.SupportTier;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * What was answered on the form of a package change.
 *
 * @param firstDay  in the contract's zone
 * @param treatment how the tickets are treated that are open then
 */
record PackageChangeAnswers(String customerId, SupportTier tier, LocalDate firstDay, PriorityChange treatment) {

  static final String CUSTOMER_ID = "customerId";
  static final String NEW_PACKAGE = "newPackage";
  static final String FIRST_DAY = "firstDay";
  /** The first day as it is kept: words typed into a form are there in passing only. */
  static final String CHANGES_ON = "changesOn";
  static final String TREATMENT = "openTicketsTreatment";

  static PackageChangeAnswers of(VariableScope scope) {
    return new PackageChangeAnswers(text(scope, CUSTOMER_ID), value(SupportTier.class, text(scope, NEW_PACKAGE)),
        day(text(scope, scope.hasVariable(CHANGES_ON) ? CHANGES_ON : FIRST_DAY)), value(PriorityChange.class, text(scope, TREATMENT)));
  }

  /** Refuses what is missing or impossible, each with a sentence. */
  void refuseProblems(Customers customers, Contracts contracts, LocalDate today) {
    List<String> problems = new ArrayList<>();
    Optional<Customer> customer = customerId == null ? Optional.empty() : customers.find(customerId);
    if (customer.isEmpty()) {
      problems.add("Choose the customer.");
    }
    if (tier == null) {
      problems.add("Choose the new package.");
    }
    if (firstDay == null) {
      problems.add("Give the first day of the new package, such as 2024-07-01.");
    } else if (firstDay.isBefore(today)) {
      problems.add("Give a first day from today, " + today + ", on: what was promised before stays as it was.");
    } else if (customer.isPresent() && tier != null && contracts.on(customerId, firstDay).filter(held -> held.tier() == tier).isPresent()) {
      problems.add("The package on that day is " + tier.label() + " already.");
    }
    if (treatment == null) {
      problems.add("Say from when the new package counts for the tickets that are open then.");
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join(" ", problems));
    }
  }

  private static String text(VariableScope scope, String name) {
    Object value = scope.getVariable(name);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  private static LocalDate day(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  private static <E extends Enum<E>> E value(Class<E> type, String text) {
    return text == null ? null : Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT))).findFirst().orElse(null);
  }
}
