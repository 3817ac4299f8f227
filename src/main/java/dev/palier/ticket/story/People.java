package dev.palier.ticket.story;

import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import org.springframework.stereotype.Component;

/** The names of those who act on tickets. */
@Component
class People {

  private static final String CUSTOMER = "customer";
  private static final String PALIER = "palier";

  private final RoleHolders roleHolders;

  People(RoleHolders roleHolders) {
    this.roleHolders = roleHolders;
  }

  /** The name to show to staff: of the contact, of the role's holder, else the user id; null for the program itself. */
  String name(String actor, Snapshot snapshot) {
    if (actor == null || actor.equals(PALIER)) {
      return null;
    }
    return actor.equals(CUSTOMER) ? snapshot.ticket().contactName()
        : roleHolders.ofUser(actor).map(RoleHolder::name).orElse(actor);
  }

  /** The name as the customer may know it; never a user id. */
  String nameForCustomer(String actor, Snapshot snapshot) {
    if (CUSTOMER.equals(actor) || snapshot.ticket().contactName().equals(actor)) {
      return snapshot.ticket().contactName();
    }
    return actor == null ? "Support" : roleHolders.ofUser(actor).map(RoleHolder::name).orElse("Support");
  }
}
