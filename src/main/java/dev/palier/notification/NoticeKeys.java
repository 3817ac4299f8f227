package dev.palier.notification;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words a notice template may use, and thus the keys of {@link NoticeStory.Matters#model()}. {@code docs/notices.md} explains
 * each one to process owners; a test keeps both lists equal. Instants are texts in the customer's zone with its name, for example
 * {@code Mon 3 June 2024 10:30 CEST}.
 */
public final class NoticeKeys {

  /** Simple values: text, number or boolean, given by the story. */
  public static final Set<String> VALUES = Set.of(
      "ticket", "tier", "priority", "subject", "customer", "contact", "description", "openedAt", "openFor", "state", "holder",
      "supportHours", "tasklistUrl", "cockpitUrl", "portalUrl", "acknowledgeUrl",
      "clock", "target", "percent", "dueAt", "timeLeft", "late",
      "responseTarget", "responseDueAt", "responseTimeLeft", "responseState",
      "resolutionTarget", "resolutionDueAt", "resolutionTimeLeft", "resolutionState",
      "updateTarget", "updateDueAt", "updateTimeLeft", "updateState",
      "automaticResponse", "message", "messageAuthor", "messageAt", "waitingSince", "statementSentAt", "resolutionOffered", "autoCloseAt",
      "mayReply", "closedAt", "closeReason", "closedAutomatically",
      "level", "levelOf", "roleName", "cause", "happenedAt", "nextLevel", "nextRoleName", "nextLevelAt", "emptyRoles", "standIn",
      "absentHolders", "deputyOf", "absentUntil",
      "meanwhile", "settled", "note",
      "undeliveredNotice", "undeliveredTo", "undeliveredReason", "undeliveredSince", "undeliveredForGood",
      "signInUrl", "signInMinutes", "refusedSubject", "refusedReason",
      "seal", "sealedAt", "sealedTickets",
      "reviewPeriod", "reviewWords", "reviewAgenda", "reviewReason", "reviewDecisions", "reviewStep", "reviewStepDueAt",
      "newAppointment", "appointmentAt", "appointmentLength", "appointmentPlace", "organiser", "attendees",
      "creditMonth", "creditAvailability", "creditGuarantee", "creditService", "creditMaintenance", "creditDowntime",
      "creditAmount", "creditPercent", "creditFee",
      "maintenance", "maintenanceTitle", "maintenanceWords", "maintenanceReason", "maintenanceInstances", "maintenanceEmergency",
      "maintenancePatch", "maintenanceFrom", "maintenanceTo", "maintenanceBefore", "maintenanceBegan", "maintenanceEnded", "plannedUrl",
      "releaseTitle", "releaseVersion", "releaseNotes", "supportedUntil", "demoReason",
      "roadmapWords", "roadmapAnswer", "roadmapAskedAt", "tamMonth", "tamUsed", "tamIncluded",
      "serviceStep", "serviceAbout", "serviceDueAt",
      "alarmSubject", "alarmText");

  /** Values the relay adds for each recipient and notice. */
  public static final Set<String> ADDED = Set.of("recipientName", "recipientRole", "level1", "level2", "level3", "level4");

  /** Lists of rows, each with the keys of a row; given by the story, oldest first. */
  public static final Map<String, Set<String>> LISTS = Map.of(
      "timeline", Set.of("at", "text", "actor"),
      "toldBefore", Set.of("at", "level", "role", "name", "outcome"),
      "reviewActions", Set.of("words"));

  private NoticeKeys() {}

  /** The keys of a model that no template may use, in alphabetical order; empty if all are known. */
  public static Set<String> unknownIn(Map<String, ?> model) {
    Set<String> unknown = new TreeSet<>(model.keySet());
    unknown.removeAll(VALUES);
    unknown.removeAll(ADDED);
    unknown.removeAll(LISTS.keySet());
    return unknown;
  }
}
