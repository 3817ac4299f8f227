package dev.palier.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Gold P1 on Saturday night, as the room {@code ticket} would tell it. */
public final class SampleStories {

  private SampleStories() {}

  /** Every word a template may use, for the given level. */
  public static Map<String, Object> full(int level) {
    Map<String, Object> story = new HashMap<>();
    ticket(story);
    clocks(story);
    level(story, level);
    story.put("signInUrl", "https://support.example.com/portal/sign-in?token=0123456789abcdef0123456789abcdef");
    story.put("signInMinutes", 15);
    story.put("refusedSubject", "Cannot open a project");
    story.put("refusedReason", "anna@acme.example is not one of the Appointed Email Users of a support package with e-mail support");
    story.put("seal", "12:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    story.put("sealedAt", "Sun 9 June 2024 00:00 CEST");
    story.put("sealedTickets", "57");
    story.put("alarmSubject", "2 new findings, the first: T-1042 timer-missing");
    story.put("alarmText", "T-1042: No timer watches the escalation clock; its next moment is at 2024-06-08T22:40:00Z.\n"
        + "  (timer-missing, can be repaired)\n\nThe relay of node-1 has not looked for notices for 75 s.\n  (relay-still)");
    story.put("message", "We have found a database node that does not answer and are moving your\nprojects to another one."
        + " <b>Half</b> of them can be used again.\n\nWe write again within the hour.");
    story.put("messageAuthor", "Piotr, first line");
    story.put("messageAt", "Sun 9 June 2024 00:05 CEST");
    story.put("waitingSince", "Sun 2 June 2024 10:00 CEST");
    story.put("statementSentAt", "Fri 31 May 2024 09:00 CEST");
    story.put("autoCloseAt", "Sun 16 June 2024 10:00 CEST");
    story.put("closedAt", "Sun 16 June 2024 10:00 CEST");
    story.put("closeReason", "the customer confirmed the resolution");
    story.put("undeliveredNotice", "Escalation level " + level);
    story.put("undeliveredTo", "Eva Lind, Support Manager, eva.lind@example.com");
    story.put("undeliveredReason", "550 5.1.1 No such user");
    story.put("undeliveredSince", "Sun 9 June 2024 00:10 CEST");
    story.put("undeliveredForGood", true);
    review(story);
    credit(story);
    maintenance(story);
    services(story);
    story.put("emptyRoles", "");
    story.put("absentHolders", "");
    story.put("deputyOf", "");
    story.put("absentUntil", "");
    story.put("standIn", false);
    story.put("meanwhile", "");
    story.put("settled", false);
    return story;
  }

  private static void review(Map<String, Object> story) {
    story.putAll(Map.of("reviewPeriod", "1 January 2026 to 31 March 2026", "newAppointment", true, "appointmentAt",
        "Tue 14 April 2026 10:00 CEST", "appointmentLength", "60 minutes", "appointmentPlace", "https://meet.example.com/acme",
        "organiser", "Lucas Martin", "attendees", "Anna Ash, Ben Birch"));
    story.put("reviewWords", "A quiet quarter. <b>Two</b> answers came late;\nwe show what we changed.");
    story.put("reviewAgenda", "The figures\nWhat comes next");
    story.put("reviewReason", "Anna is ill.");
    story.put("reviewDecisions", "Updates of P2 go out every three hours from now on.");
    story.put("reviewActions", List.of(Map.of("words", "Piotr: a second line for the export, until 30 April")));
    story.put("reviewStep", "Write minutes");
    story.put("reviewStepDueAt", "Thu 16 April 2026 10:00 CEST");
  }

  private static void credit(Map<String, Object> story) {
    story.putAll(Map.of("creditMonth", "October 2026", "creditAvailability", "99.31 %", "creditGuarantee", "99.5 %", "creditAmount",
        "EUR 1,250.00", "creditPercent", "10 %", "creditFee", "EUR 12,500.00"));
    story.putAll(Map.of("creditService", "745 h", "creditMaintenance", "4 h", "creditDowntime", "5 h 8 min"));
  }

  private static void maintenance(Map<String, Object> story) {
    story.putAll(Map.of("maintenance", "M-1001", "maintenanceTitle", "New database servers", "maintenanceInstances",
        "Europe 1, Acme private", "maintenanceEmergency", false, "maintenancePatch", false, "maintenanceFrom",
        "Sat 13 June 2026 20:00 CEST", "maintenanceTo", "Sat 13 June 2026 22:00 CEST", "maintenanceBefore",
        "Sat 6 June 2026 20:00 CEST to Sat 6 June 2026 22:00 CEST"));
    story.put("maintenanceWords", "Projects can be read and not be changed.\n<b>Nothing</b> is lost.");
    story.put("maintenanceReason", "The copying takes longer than it did in the rehearsal.");
    story.put("maintenanceBegan", "Sat 13 June 2026 20:02 CEST");
    story.put("maintenanceEnded", "Sat 13 June 2026 21:40 CEST");
    story.put("plannedUrl", "https://support.example.com/portal/planned");
  }

  private static void services(Map<String, Object> story) {
    story.putAll(Map.of("releaseTitle", "Routine release 2026.2", "releaseVersion", "2026.2", "supportedUntil", "27 November 2027",
        "releaseNotes", "Exports keep their customs codes.\n<b>Reports</b> are ten times faster.", "demoReason", "Anna is ill."));
    story.putAll(Map.of("roadmapWords", "Will there be an API for <i>orders</i>?", "roadmapAnswer", "Yes, in the spring.\nA first part is "
        + "in 2026.2.", "roadmapAskedAt", "Mon 2 November 2026 10:00 CET"));
    story.putAll(Map.of("tamMonth", "November 2026", "tamUsed", "9 h 30 min", "tamIncluded", "12 h"));
    story.putAll(Map.of("serviceStep", "Answer roadmap request", "serviceAbout", "Acme", "serviceDueAt", "Mon 16 November 2026 10:00 CET"));
  }

  private static void ticket(Map<String, Object> story) {
    story.putAll(Map.of("ticket", "T-1042", "tier", "Gold", "priority", "P1", "subject", "Everything is down", "customer", "Acme",
        "contact", "Anna Ash", "state", "In work, first line", "holder", "Piotr Nowak", "supportHours", "24x7",
        "openedAt", "Sat 8 June 2024 23:10 CEST"));
    story.putAll(Map.of("openFor", "60 min", "mayReply", true, "automaticResponse", false, "resolutionOffered", false,
        "closedAutomatically", false, "happenedAt", "Sun 9 June 2024 00:10 CEST"));
    story.put("description",
        "Nobody can open a project since 23:05. We see \"502 Bad Gateway\" <script>alert(1)</script>.\nPlease call me.");
    story.put("tasklistUrl", "https://support.example.com/camunda/app/tasklist/default/#/?task=4711");
    story.put("cockpitUrl", "https://support.example.com/camunda/app/cockpit/default/#/process-instance/4700");
    story.put("portalUrl", "https://support.example.com/portal/tickets/T-1042");
    story.put("acknowledgeUrl", "https://support.example.com/tickets/T-1042/levels/2");
  }

  private static void clocks(Map<String, Object> story) {
    story.putAll(Map.of("clock", "resolution", "target", "2 hours", "percent", 50, "dueAt", "Sun 9 June 2024 01:10 CEST",
        "timeLeft", "60 min left", "late", false));
    story.putAll(Map.of("responseTarget", "30 minutes", "responseDueAt", "Sat 8 June 2024 23:40 CEST", "responseTimeLeft", "",
        "responseState", "missed by 12 min"));
    story.putAll(Map.of("resolutionTarget", "2 hours", "resolutionDueAt", "Sun 9 June 2024 01:10 CEST", "resolutionTimeLeft",
        "60 min left", "resolutionState", "running"));
    story.putAll(Map.of("updateTarget", "1 hour", "updateDueAt", "Sun 9 June 2024 00:52 CEST", "updateTimeLeft", "42 min left",
        "updateState", "running"));
  }

  private static void level(Map<String, Object> story, int level) {
    story.putAll(Map.of("level", level, "levelOf", 4, "roleName", "Support Manager", "cause", "60 min without resolution"));
    story.putAll(Map.of("nextLevel", level + 1, "nextRoleName", "VP Customer Office / VP Sales", "nextLevelAt",
        "Sun 9 June 2024 00:40 CEST"));
    story.put("timeline", List.of(
        Map.of("at", "Sat 8 June 2024 23:10 CEST", "text", "Ticket opened by e-mail, P1", "actor", "Anna Ash, Acme"),
        Map.of("at", "Sat 8 June 2024 23:40 CEST", "text", "First response missed", "actor", ""),
        Map.of("at", "Sat 8 June 2024 23:52 CEST", "text", "First response sent", "actor", "Piotr Nowak, first line")));
    story.put("toldBefore", List.of(Map.of("level", 1, "role", "Customer Success Consultant", "name", "Carla Reyes", "at",
        "Sat 8 June 2024 23:40 CEST", "outcome", "delivered, not acknowledged")));
  }
}
