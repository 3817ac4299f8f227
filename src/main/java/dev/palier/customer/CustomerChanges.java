package dev.palier.customer;

import dev.palier.sla.Refusal;
import dev.palier.sla.SupportPackage;
import dev.palier.sla.SupportPackages;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the contacts of a customer and who is responsible for it, within what its package holds (SLA 2, 4.15). Every change is kept
 * with who made it; each holds the customer's row until the transaction ends.
 */
@Component
@Transactional
public class CustomerChanges {

  /** The roles that are given for one customer: who is responsible for it. */
  public static final List<String> ROLES = List.of("csc", "tam", "account-manager", "leadership-sponsor");

  private static final int LONGEST_NAME = 200;
  private static final String TAM = "tam";
  private static final String SPONSOR = "leadership-sponsor";

  private final Customers customers;
  private final RoleHolders holders;
  private final Colleagues colleagues;
  private final SupportPackages packages;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  CustomerChanges(Customers customers, RoleHolders holders, Colleagues colleagues, SupportPackages packages, JdbcTemplate jdbc,
      Clock clock) {
    this.customers = customers;
    this.holders = holders;
    this.colleagues = colleagues;
    this.packages = packages;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What was changed.
   *
   * @param actor user id
   */
  public record Change(String words, Instant at, String actor) {
  }

  /** What was changed of a customer, the latest first. */
  public List<Change> of(String customerId) {
    return jdbc.query("select * from customer_change where customer_id = ? order by id desc", (row, number) -> new Change(
        row.getString("words"), row.getObject("changed_at", OffsetDateTime.class).toInstant(), row.getString("changed_by")),
        customerId);
  }

  /** @throws Refusal in a sentence that says what to do; nothing was changed */
  public void addContact(String customerId, String name, String address, String actor) {
    Customer customer = locked(customerId);
    refuseIf(name == null || name.isBlank() || name.strip().length() > LONGEST_NAME, "Give the name of the contact, of at most "
        + LONGEST_NAME + " characters.");
    refuseIf(address == null || address.isBlank(), "Give the e-mail address of the contact.");
    EmailAddress.problemWith(address.strip()).ifPresent(sentence -> refuseIf(true, sentence));
    String known = address.strip().toLowerCase(Locale.ROOT);
    refuseIf(contact(customerId, known).isPresent(), known + " is a contact of " + customer.name() + " already.");
    customers.add(new Contact(customerId, name.strip(), known));
    record(customerId, "Contact added: " + name.strip() + ", " + known, actor);
  }

  /** @throws Refusal if there is no such contact */
  public void removeContact(String customerId, String address, String actor) {
    Customer customer = locked(customerId);
    refuseIf(address == null || address.isBlank(), "Choose the contact that is removed.");
    Contact contact = contact(customerId, address.strip())
        .orElseThrow(() -> new Refusal(address.strip() + " is no contact of " + customer.name() + "."));
    customers.remove(contact);
    record(customerId, "Contact removed: " + contact.name() + ", " + contact.address(), actor);
  }

  /**
   * Somebody becomes responsible for a customer.
   *
   * @throws Refusal in a sentence that says what to do, also where the package holds no such person; nothing was changed
   */
  public void giveRole(String customerId, String role, String userId, String actor) {
    Customer customer = locked(customerId);
    refuseIf(!ROLES.contains(String.valueOf(role)), "Choose the role that is given.");
    Colleague person = colleagues.find(userId).orElseThrow(() -> new Refusal("Choose who gets the role."));
    refuseIf(person.address() == null, person.name() + " has no e-mail address and could not be told; choose somebody else.");
    problemWith(customer, role, person.userId()).ifPresent(sentence -> refuseIf(true, sentence));
    refuseIf(own(customerId).stream().anyMatch(holder -> holder.role().equals(role) && holder.userId().equals(person.userId())),
        person.name() + " has this role already.");
    holders.add(new RoleHolder(role, customerId, person.userId(), person.name(), person.address()));
    record(customerId, RoleNames.of(role) + ": " + person.name() + " from now on", actor);
  }

  /** @throws Refusal if the person does not have the role for this customer */
  public void takeRole(String customerId, String role, String userId, String actor) {
    locked(customerId);
    RoleHolder holder = own(customerId).stream().filter(one -> one.role().equals(role) && one.userId().equals(userId)).findFirst()
        .orElseThrow(() -> new Refusal("Choose the role that is taken away."));
    holders.remove(role, customerId, userId);
    record(customerId, RoleNames.of(role) + ": " + holder.name() + " no longer", actor);
  }

  /** Who holds a role for this customer alone. */
  public List<RoleHolder> own(String customerId) {
    return holders.all().stream().filter(holder -> holder.customerId().equals(customerId)).toList();
  }

  /** Why the customer's package does not hold somebody in a role, as a sentence (SLA 2); empty if it does. */
  Optional<String> problemWith(Customer customer, String role, String userId) {
    SupportPackage held = packages.of(customer.tier());
    String name = "The package " + customer.tier().label() + " of " + customer.name();
    if (role.equals(TAM) && held.technicalAccountManager().equals("none")) {
      return Optional.of(name + " has no Technical Account Manager.");
    }
    if (role.equals(SPONSOR) && !held.leadershipSponsor()) {
      return Optional.of(name + " has no Leadership Sponsor.");
    }
    if (role.equals(TAM)) {
      boolean dedicated = held.technicalAccountManager().equals("dedicated");
      return holders.all().stream().filter(holder -> holder.role().equals(TAM) && holder.userId().equals(userId)
              && !holder.customerId().isEmpty() && !holder.customerId().equals(customer.id()))
          .filter(holder -> dedicated || isDedicated(holder.customerId())).findFirst()
          .map(holder -> (dedicated ? name + " has a dedicated Technical Account Manager, and " : "") + holder.name() + " is "
              + (dedicated ? "that" : "the dedicated Technical Account Manager") + " of the customer " + holder.customerId()
              + "; choose somebody else.");
    }
    return Optional.empty();
  }

  private boolean isDedicated(String customerId) {
    return customers.find(customerId)
        .filter(other -> packages.of(other.tier()).technicalAccountManager().equals("dedicated")).isPresent();
  }

  /** Keeps that something was changed of a customer, in the transaction that changed it. */
  public void record(String customerId, String words, String actor) {
    jdbc.update("insert into customer_change (customer_id, words, changed_at, changed_by) values (?, ?, ?, ?)", customerId, words,
        clock.instant().atOffset(ZoneOffset.UTC), actor);
  }

  private Optional<Contact> contact(String customerId, String address) {
    return customers.contactsOf(customerId).stream().filter(contact -> contact.address().equalsIgnoreCase(address)).findFirst();
  }

  private Customer locked(String customerId) {
    jdbc.queryForList("select id from customer where id = ? for update", customerId);
    return customers.find(customerId).orElseThrow(() -> new Refusal("Choose the customer."));
  }

  private static void refuseIf(boolean wrong, String sentence) {
    if (wrong) {
      throw new Refusal(sentence);
    }
  }
}
