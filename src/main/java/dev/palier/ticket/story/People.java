package dev.palier.ticket.story;

import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.ticket.StaffNames;
import org.springframework.stereotype.Component;

/** The names of those who act on tickets. */
@Component
class People {

  private static final String CUSTOMER = "customer";
  private static final String PALIER = "palier";

  private final RoleHolders roleHolders;
  private final StaffNames staff;

  People(RoleHolders roleHolders, StaffNames staff) {
    this.roleHolders = roleHolders;
    this.staff = staff;
  }

  /** The name to show to staff: of the contact, the role's holder, the user, else the user id; null for the program itself. */
  String name(String actor, Snapshot snapshot) {
    if (actor == null || actor.equals(PALIER)) {
      return null;
    }
    return actor.equals(CUSTOMER) ? snapshot.ticket().contactName()
        : actor.equals(snapshot.ticket().contactName()) ? actor : staff.of(actor);
  }

  /** The name as the customer may know it; never a user id. */
  String nameForCustomer(String actor, Snapshot snapshot) {
    if (CUSTOMER.equals(actor) || snapshot.ticket().contactName().equals(actor)) {
      return snapshot.ticket().contactName();
    }
    return actor == null ? "Support" : roleHolders.ofUser(actor).map(RoleHolder::name).orElse("Support");
  }
}
