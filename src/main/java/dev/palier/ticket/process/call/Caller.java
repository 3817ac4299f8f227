package dev.palier.ticket.process.call;

import dev.palier.customer.Contact;
import dev.palier.customer.Customers;
import dev.palier.customer.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Who calls: a contact chosen from the list, or somebody not listed, as the agent typed it.
 *
 * @param contact    as the list offers it, or null
 * @param customerId of somebody who is not listed, or null; likewise name and address
 */
record Caller(String contact, String customerId, String name, String address) {

  private static final int LONGEST_NAME = 200;

  static Caller of(VariableScope answers) {
    return new Caller(CallVariables.text(answers, CallVariables.CONTACT),
        CallVariables.text(answers, CallVariables.CALLER_CUSTOMER), CallVariables.text(answers, CallVariables.CALLER_NAME),
        CallVariables.text(answers, CallVariables.CALLER_ADDRESS));
  }

  /** The value by which a list offers a contact. */
  static String valueOf(Contact contact) {
    return contact.customerId() + " " + contact.address();
  }

  /** Adds what is missing or contradicts itself, as sentences for the agent. */
  void check(Customers customers, List<String> problems) {
    boolean typed = customerId != null || name != null || address != null;
    if (contact != null && typed) {
      problems.add("Choose the caller from the list or type name and address, not both.");
    } else if (contact != null) {
      if (listed(customers).isEmpty()) {
        problems.add("The caller is not on the list of contacts any more; choose again.");
      }
    } else if (!typed) {
      problems.add("Choose the caller from the list, or choose the customer and type the caller's name and address.");
    } else {
      checkTyped(customers, problems);
    }
  }

  private void checkTyped(Customers customers, List<String> problems) {
    if (customerId == null || customers.find(customerId).isEmpty()) {
      problems.add("Choose the customer that the caller belongs to.");
    }
    if (name == null || name.length() > LONGEST_NAME) {
      problems.add("Type the caller's name, of at most " + LONGEST_NAME + " characters.");
    }
    if (address == null) {
      problems.add("Type the caller's e-mail address; the receipt goes there.");
    } else {
      EmailAddress.problemWith(address).ifPresent(problems::add);
    }
  }

  /** The contact chosen; the typed one where none was chosen. */
  Contact person(Customers customers) {
    return contact == null ? new Contact(customerId, name, address) : listed(customers).orElseThrow();
  }

  private Optional<Contact> listed(Customers customers) {
    int end = contact.indexOf(' ');
    return end < 0 ? Optional.empty()
        : customers.contactsOf(contact.substring(0, end)).stream().filter(known -> valueOf(known).equals(contact)).findFirst();
  }
}
