package dev.palier.portal.security;

import dev.palier.portal.PortalContact;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Somebody who signed in with an address, and for which customer they act.
 *
 * @param contacts one for each customer they write for, at least one
 * @param chosen   the one they act as, null while they have not chosen
 */
public record SignedIn(List<PortalContact> contacts, PortalContact chosen) implements UserDetails {

  static final String CONTACT = "ROLE_CONTACT";
  private static final long serialVersionUID = 1L;

  /** Who writes for one customer only has nothing to choose. */
  static SignedIn of(List<PortalContact> contacts) {
    return new SignedIn(List.copyOf(contacts), contacts.size() == 1 ? contacts.get(0) : null);
  }

  /** The same person acting for a customer; empty if they do not write for it. */
  Optional<SignedIn> as(String customerId) {
    return contacts.stream().filter(contact -> contact.customerId().equals(customerId)).findFirst()
        .map(contact -> new SignedIn(contacts, contact));
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return chosen == null ? List.of() : AuthorityUtils.createAuthorityList(CONTACT);
  }

  @Override
  public String getPassword() {
    return null;
  }

  @Override
  public String getUsername() {
    return contacts.get(0).address();
  }
}
