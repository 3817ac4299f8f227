package dev.palier.customer;

import dev.palier.sla.Refusal;
import dev.palier.sla.SupportPackages;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the lists of Appointed Email Users within what the packages allow (SLA 2, 4.15). Each change holds its customer's row
 * until the transaction ends, so that two people at once do not pass the limit together.
 */
@Component
@Transactional
public class Appointments {

  private static final int LONGEST_NAME = 200;

  private final Customers customers;
  private final AppointedEmailUsers users;
  private final SupportPackages packages;
  private final JdbcTemplate jdbc;

  Appointments(Customers customers, AppointedEmailUsers users, SupportPackages packages, JdbcTemplate jdbc) {
    this.customers = customers;
    this.users = users;
    this.packages = packages;
    this.jdbc = jdbc;
  }

  /** How many a customer's package allows; 0 for none. */
  public int limit(Customer customer) {
    return packages.of(customer.tier()).appointedEmailUsers();
  }

  /**
   * Appoints somebody.
   *
   * @throws Refusal in a sentence that says what to do; nothing was changed
   */
  public void appoint(String customerId, String name, String address, String actor) {
    Customer customer = locked(customerId);
    refuseIf(limit(customer) == 0, "The package " + customer.tier().label() + " has no Appointed Email Users; " + customer.name()
        + " opens tickets in the Support Portal.");
    refuseIf(blank(name) || name.strip().length() > LONGEST_NAME, "Give the name of the person, of at most " + LONGEST_NAME
        + " characters.");
    refuseIf(blank(address), "Give the e-mail address from which the person will write.");
    String known = address.strip().toLowerCase(Locale.ROOT);
    EmailAddress.problemWith(address.strip()).ifPresent(sentence -> refuseIf(true, sentence));
    refuseIf(isListed(customerId, known), known + " is an Appointed Email User of " + customer.name() + " already.");
    int count = users.of(customerId).size();
    refuseIf(count >= limit(customer), "The package " + customer.tier().label() + " allows " + limit(customer)
        + " Appointed Email Users and " + customer.name() + " has " + count + "; remove one first.");
    users.appoint(new AppointedEmailUser(customerId, name.strip(), known), actor);
  }

  /**
   * Takes somebody off the list.
   *
   * @throws Refusal if nobody on it has this address
   */
  public void dismiss(String customerId, String address, String actor) {
    Customer customer = locked(customerId);
    refuseIf(blank(address), "Choose who is to be removed.");
    String known = address.strip().toLowerCase(Locale.ROOT);
    refuseIf(!isListed(customerId, known), known + " is not on the list of " + customer.name() + "; choose an address that is.");
    users.dismiss(customerId, known, actor);
  }

  private boolean isListed(String customerId, String address) {
    return users.of(customerId).stream().anyMatch(user -> user.address().equals(address));
  }

  private Customer locked(String customerId) {
    jdbc.queryForList("select id from customer where id = ? for update", customerId);
    return customers.find(customerId).orElseThrow(() -> new Refusal("There is no customer " + customerId + "."));
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static void refuseIf(boolean wrong, String sentence) {
    if (wrong) {
      throw new Refusal(sentence);
    }
  }
}
