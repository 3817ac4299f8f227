package dev.palier.customer.exchange;

import dev.palier.customer.AppointedEmailUser;
import dev.palier.customer.Contact;
import dev.palier.customer.Contract;
import dev.palier.customer.Instance;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.Rosters.Roster;
import java.util.List;

/**
 * What the files say, line by line; what is taken away stands beside what is kept.
 *
 * @param customers ids and names
 */
record CustomerFiles(List<Stated<Named>> customers, List<Stated<Contract>> contracts, List<Stated<Contact>> contacts,
    List<Stated<AppointedEmailUser>> appointed, List<Stated<RoleHolder>> holders, List<Stated<Instance>> instances,
    List<Stated<Assignment>> assignments, List<Roster> rosters) {

  /** A row that could be read. */
  record Stated<T>(Line line, T value) {

    boolean isRemoved() {
      return line.isRemoved();
    }
  }

  /** A customer without its package, which its contract says. */
  record Named(String id, String name) {
  }

  /** An instance runs for a customer. */
  record Assignment(String instanceId, String customerId) {
  }
}
