package dev.palier.availability.maintenance;

import dev.palier.customer.Contact;
import dev.palier.customer.Customers;
import dev.palier.customer.Instances;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.customer.RoleNames;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeState;
import dev.palier.notification.Notices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is told of a maintenance: the contacts of the customers for whom its instances run, and staff. */
@Component
class MaintenanceReaders {

  private static final List<String> STAFF = List.of("operations", "support-manager");

  private final MaintenanceTable table;
  private final Instances instances;
  private final Customers customers;
  private final RoleHolders roles;
  private final Notices notices;

  MaintenanceReaders(MaintenanceTable table, Instances instances, Customers customers, RoleHolders roles, Notices notices) {
    this.table = table;
    this.instances = instances;
    this.customers = customers;
    this.roles = roles;
    this.notices = notices;
  }

  /**
   * Somebody of customers.
   *
   * @param customers ids of the affected customers that they write for, in order; empty when none is affected any more
   */
  record Reader(NoticeRecipient person, List<String> customers) {
  }

  /** The ids of the customers for whom an instance of it runs, in order. */
  List<String> customersOf(String id) {
    return List.copyOf(table.instancesOf(id).stream().flatMap(instance -> instances.customersOf(instance).stream())
        .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** The names of those customers, in order. */
  List<String> names(String id) {
    return customersOf(id).stream().map(customer -> customers.find(customer).orElseThrow().name()).sorted().toList();
  }

  /** The contacts of the affected customers as they are now, each once, by address in lower case. */
  Map<String, Reader> affected(String id) {
    Map<String, Reader> readers = new LinkedHashMap<>();
    for (String customer : customersOf(id)) {
      for (Contact contact : customers.contactsOf(customer)) {
        readers.merge(contact.address().toLowerCase(Locale.ROOT), new Reader(person(contact), List.of(customer)), (known, further) -> {
          List<String> both = new ArrayList<>(known.customers());
          both.addAll(further.customers());
          return new Reader(known.person(), both);
        });
      }
    }
    return readers;
  }

  /** Whoever was told of its times before, by address in lower case; with the customers they write for now. */
  Map<String, Reader> told(String id) {
    Map<String, Reader> affected = affected(id);
    Map<String, Reader> told = new LinkedHashMap<>();
    for (NoticeEntry notice : notices.ofTicket(id)) {
      if (tellsTimes(notice.kind()) && notice.state() != NoticeState.VOID) {
        String address = notice.recipient().address().toLowerCase(Locale.ROOT);
        told.putIfAbsent(address, affected.getOrDefault(address, new Reader(notice.recipient(), List.of())));
      }
    }
    return told;
  }

  private static boolean tellsTimes(NoticeKind kind) {
    return kind == NoticeKind.MAINTENANCE_ANNOUNCED || kind == NoticeKind.MAINTENANCE_CHANGED;
  }

  /** Operations and the Support Managers of the affected customers, each once; a role that nobody holds stands for itself. */
  List<NoticeRecipient> staff(String id) {
    Map<String, NoticeRecipient> staff = new LinkedHashMap<>();
    for (String role : STAFF) {
      List<RoleHolder> holders = customersOf(id).stream().flatMap(customer -> roles.of(role, customer).stream()).toList();
      holders.forEach(holder -> staff.putIfAbsent(holder.address().toLowerCase(Locale.ROOT),
          new NoticeRecipient(holder.name(), holder.address(), RoleNames.of(role))));
      if (holders.isEmpty()) {
        staff.put(role, new NoticeRecipient(null, null, RoleNames.of(role)));
      }
    }
    return List.copyOf(staff.values());
  }

  private static NoticeRecipient person(Contact contact) {
    return new NoticeRecipient(contact.name(), contact.address(), null);
  }
}
