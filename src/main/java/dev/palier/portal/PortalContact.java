package dev.palier.portal;

import dev.palier.customer.Contact;
import java.io.Serializable;

/**
 * Who is signed in: a person, writing for one customer.
 *
 * @param customerId the one customer whose tickets they see
 */
public record PortalContact(String customerId, String name, String address) implements Serializable {

  /** A contact of the customer's list. */
  public static PortalContact of(Contact contact) {
    return new PortalContact(contact.customerId(), contact.name(), contact.address());
  }
}
