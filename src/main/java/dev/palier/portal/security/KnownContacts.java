package dev.palier.portal.security;

import dev.palier.customer.Customers;
import dev.palier.portal.PortalContact;
import java.util.List;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Who an address belongs to at the moment of signing in. */
class KnownContacts implements UserDetailsService {

  private final Customers customers;

  KnownContacts(Customers customers) {
    this.customers = customers;
  }

  @Override
  public UserDetails loadUserByUsername(String address) {
    List<PortalContact> contacts = customers.contactsAt(address).stream().map(PortalContact::of).toList();
    if (contacts.isEmpty()) {
      throw new UsernameNotFoundException("Nobody writes for a customer with this address any more");
    }
    return SignedIn.of(contacts);
  }
}
