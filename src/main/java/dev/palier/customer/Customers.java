package dev.palier.customer;

import dev.palier.sla.SupportTier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The customers and their contacts. */
@Component
public class Customers {

  private final JdbcTemplate jdbc;

  Customers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The customer with this id, or empty. */
  public Optional<Customer> find(String id) {
    return jdbc.query("select * from customer where id = ?", (row, number) -> new Customer(row.getString("id"),
        row.getString("name"), SupportTier.valueOf(row.getString("tier"))), id).stream().findFirst();
  }

  /** Every customer, by name. */
  public List<Customer> all() {
    return jdbc.query("select * from customer order by name", (row, number) -> new Customer(row.getString("id"),
        row.getString("name"), SupportTier.valueOf(row.getString("tier"))));
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

  /** Takes in a customer; one that is known already stays as it is. */
  public void add(Customer customer) {
    if (find(customer.id()).isEmpty()) {
      jdbc.update("insert into customer (id, name, tier) values (?, ?, ?)", customer.id(), customer.name(), customer.tier().name());
    }
  }

  /** Takes in a contact; one that is known already stays as it is. */
  public void add(Contact contact) {
    if (contactsOf(contact.customerId()).stream().noneMatch(known -> known.address().equals(contact.address()))) {
      jdbc.update("insert into contact (customer_id, address, name) values (?, ?, ?)", contact.customerId(), contact.address(),
          contact.name());
    }
  }
}
