package dev.palier.customer;

import dev.palier.sla.SupportCalendars;
import dev.palier.sla.SupportTier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The customers and their contacts. A customer's package is what its contract says on the day that is asked about, in the contract's
 * zone, so that a stretch that begins later takes effect by itself at local midnight (SLA 2). Before its first day counts the first
 * package, after its end the last: there is always one.
 */
@Component
public class Customers {

  /** The contract of whoever is taken in without dates holds since ever. */
  private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
  private static final String CUSTOMERS = """
      select c.id, c.name, coalesce(
        (select k.tier from contract k where k.customer_id = c.id and k.starts_on <= ? order by k.starts_on desc
          fetch first 1 row only),
        (select k.tier from contract k where k.customer_id = c.id order by k.starts_on fetch first 1 row only)) as tier
      from customer c""";

  private final JdbcTemplate jdbc;
  private final Contracts contracts;
  private final Clock clock;
  private final ZoneId zone;

  Customers(JdbcTemplate jdbc, Contracts contracts, Clock clock, SupportCalendars calendars) {
    this.jdbc = jdbc;
    this.contracts = contracts;
    this.clock = clock;
    this.zone = calendars.zone();
  }

  /** The customer with this id as it is today, or empty. */
  public Optional<Customer> find(String id) {
    return at(id, clock.instant());
  }

  /** The customer with this id, with the package that held at an instant; empty if there is none. */
  public Optional<Customer> at(String id, Instant instant) {
    return on(id, LocalDate.ofInstant(instant, zone));
  }

  /** The customer with this id, with the package that holds on a day of the contract's zone; empty if there is none. */
  public Optional<Customer> on(String id, LocalDate day) {
    return jdbc.query(CUSTOMERS + " where c.id = ?", Customers::customer, day, id).stream().findFirst();
  }

  /** Every customer as it is today, by name. */
  public List<Customer> all() {
    return jdbc.query(CUSTOMERS + " order by c.name, c.id", Customers::customer, LocalDate.ofInstant(clock.instant(), zone));
  }

  /** The contacts of a customer, by name. */
  public List<Contact> contactsOf(String customerId) {
    return jdbc.query("select * from contact where customer_id = ? order by name", (row, number) ->
        new Contact(customerId, row.getString("name"), row.getString("address")), customerId);
  }

  /** Every contact of every customer, by name. */
  public List<Contact> allContacts() {
    return jdbc.query("select * from contact order by name, customer_id", (row, number) ->
        new Contact(row.getString("customer_id"), row.getString("name"), row.getString("address")));
  }

  /** Everybody with this address, whatever the case of its letters; one for each customer they write for, by customer. */
  public List<Contact> contactsAt(String address) {
    return jdbc.query("select * from contact where lower(address) = ? order by customer_id", (row, number) ->
        new Contact(row.getString("customer_id"), row.getString("name"), row.getString("address")), address.toLowerCase(Locale.ROOT));
  }

  /** Takes in a customer with a contract that holds since ever; one that is known already stays as it is. */
  public void add(Customer customer) {
    if (find(customer.id()).isEmpty()) {
      jdbc.update("insert into customer (id, name) values (?, ?)", customer.id(), customer.name());
      contracts.keep(new Contract(customer.id(), EVER, null, customer.tier(), null));
    }
  }

  /** Takes in a customer whose contract is kept with {@link Contracts}, or gives one that is known another name. */
  public void name(String id, String name) {
    if (jdbc.update("update customer set name = ? where id = ?", name, id) == 0) {
      jdbc.update("insert into customer (id, name) values (?, ?)", id, name);
    }
  }

  /** Takes in a contact; one that is known already stays as it is. */
  public void add(Contact contact) {
    if (contactsOf(contact.customerId()).stream().noneMatch(known -> known.address().equals(contact.address()))) {
      jdbc.update("insert into contact (customer_id, address, name) values (?, ?, ?)", contact.customerId(), contact.address(),
          contact.name());
    }
  }

  /** Takes a contact away, and with it what lets them into the portal; their tickets stay. */
  public void remove(Contact contact) {
    jdbc.update("delete from contact where customer_id = ? and address = ?", contact.customerId(), contact.address());
  }

  private static Customer customer(ResultSet row, int number) throws SQLException {
    return new Customer(row.getString("id"), row.getString("name"), SupportTier.valueOf(row.getString("tier")));
  }
}
