package dev.palier.model.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Models and tables that are read together.
 *
 * @param files names of files, in the order in which they are best read
 */
record ModelGroup(String title, List<String> files) {

  private static final List<ModelGroup> PACKAGED = List.of(
      new ModelGroup("Ticket lifecycles", List.of("gold-ticket.bpmn", "silver-ticket.bpmn", "basic-ticket.bpmn", "phone-ticket.bpmn",
          "keep-customer-informed.bpmn", "read-customer-message.bpmn", "statement-of-work.bpmn", "sla-targets.dmn", "priority.dmn",
          "warnings.dmn", "attainment-goals.dmn", "statement-of-work.dmn")),
      new ModelGroup("Escalation", List.of("gold-escalation.bpmn", "escalation-level.bpmn", "escalation-path.dmn")),
      new ModelGroup("Mails and notices", List.of("held-mail.bpmn", "undelivered-notice.bpmn", "mail-priority.dmn", "reminders.dmn")),
      new ModelGroup("Customers and packages", List.of("customer-data.bpmn", "appointed-users.bpmn", "absence.bpmn",
          "package-change.bpmn", "package-gaps-due.bpmn", "package-gaps.bpmn", "entitlements.dmn", "package-services.dmn")),
      new ModelGroup("Business reviews and Technical Account Managers", List.of("business-reviews-due.bpmn", "business-review.bpmn",
          "order-business-review.bpmn", "tam-hours.bpmn", "business-reviews.dmn", "tam-hours.dmn")),
      new ModelGroup("Releases and roadmap", List.of("release.bpmn", "release-demo.bpmn", "roadmap-request.bpmn", "releases.dmn")),
      new ModelGroup("Maintenance and outages", List.of("maintenance.bpmn", "maintenance-clearance.bpmn", "maintenance-execution.bpmn",
          "record-outage.bpmn", "correct-outage.bpmn", "maintenance.dmn", "outage-causes.dmn")),
      new ModelGroup("Availability and service credit", List.of("monthly-availability-due.bpmn", "monthly-availability.bpmn",
          "settle-month.bpmn", "service-credit.dmn")),
      new ModelGroup("The record", List.of("ledger-seal.bpmn")));
  static final String UNGROUPED = "Others";

  /** Puts files in their groups; what a process owner has added comes last, and a group without files is left out. */
  static List<ModelGroup> of(Collection<String> names) {
    Set<String> left = new TreeSet<>(names);
    List<ModelGroup> groups = new ArrayList<>();
    for (ModelGroup group : PACKAGED) {
      List<String> present = group.files.stream().filter(left::remove).toList();
      if (!present.isEmpty()) {
        groups.add(new ModelGroup(group.title, present));
      }
    }
    if (!left.isEmpty()) {
      groups.add(new ModelGroup(UNGROUPED, List.copyOf(left)));
    }
    return groups;
  }
}
