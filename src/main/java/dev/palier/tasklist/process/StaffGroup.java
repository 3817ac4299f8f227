package dev.palier.tasklist.process;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The groups of staff (SLA 3, 4.1, 4.8, 4.11, 4.15); their ids are those of the roles of the agreement. */
enum StaffGroup {
  FIRST_LINE("First line", Access.WORKS_ON_TICKETS), SECOND_LINE("Second line", Access.WORKS_ON_TICKETS),
  THIRD_LINE("Third line", Access.WORKS_ON_TICKETS), DEVELOPMENT("Development", Access.WORKS_ON_TICKETS),
  CSC("Customer Success Consultant", Access.WATCHES), SUPPORT_MANAGER("Support Manager", Access.WATCHES),
  VP_CUSTOMER_OFFICE("VP Customer Office", Access.WATCHES), VP_SALES("VP Sales", Access.WATCHES), CEO("CEO", Access.WATCHES),
  ACCOUNT_MANAGER("Account Manager", Access.KEEPS_LISTS), TAM("Technical Account Manager", Access.READS_TICKETS),
  OPERATIONS("Operations", Access.KEEPS_LISTS), RELEASE_MANAGER("Release Manager", Access.KEEPS_LISTS),
  FINANCE("Finance", Access.KEEPS_LISTS), PROCESS_OWNER("Process owner", Access.OWNS_PROCESSES);

  /** What a group needs the web applications for. */
  enum Access {
    /** Does the tasks of tickets. */
    WORKS_ON_TICKETS,
    /** Reads everything, takes the levels that are escalated to it. */
    WATCHES,
    /** Reads the tickets of its customers. */
    READS_TICKETS,
    /** Does tasks about customers, instances, releases or money, and has nothing to do with tickets. */
    KEEPS_LISTS,
    /** Reads and deploys models, tables and forms; does nobody's tasks. */
    OWNS_PROCESSES
  }

  private final String label;
  private final Access access;

  StaffGroup(String label, Access access) {
    this.label = label;
    this.access = access;
  }

  static List<String> with(Access access) {
    return Arrays.stream(values()).filter(group -> group.access == access).map(StaffGroup::id).toList();
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String label() {
    return label;
  }

  Access access() {
    return access;
  }
}
