package dev.palier.portal.api;

import dev.palier.customer.Contact;
import dev.palier.customer.Customers;
import dev.palier.portal.PortalContact;
import dev.palier.portal.token.AccessTokens;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.process.SupportDesk;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** Contacts of the desk's customers, each with an access token of its own. */
@TestComponent
@Import(SupportDesk.class)
class ApiCustomers {

  private final Customers customers;
  private final AccessTokens tokens;

  ApiCustomers(SupportDesk desk, Customers customers, AccessTokens tokens) {
    this.customers = customers;
    this.tokens = tokens;
  }

  /** Somebody new at the desk's customer of this package. */
  PortalContact contact(SupportTier tier) {
    Contact contact = new Contact(tier.name(), "Robin", "robin-" + UUID.randomUUID() + "@example.com");
    customers.add(contact);
    return PortalContact.of(contact);
  }

  /** The API as a program of somebody new calls it. */
  Api api(int port, SupportTier tier) {
    return new Api(port, tokens.create(contact(tier), "Test", 30));
  }
}
