package dev.palier.model.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the model of a ticket needs so that something is kept.
 *
 * @param words   what is promised
 * @param column  column of {@code sla-targets} or {@code entitlements} that promises it; null for what every ticket needs
 * @param clock   what a timer must ask, or null
 * @param work    what steps must do, with what is lost without them
 * @param waits   messages that must be waited for, with what is lost without them
 * @param tasks   ids of tasks that the program completes itself when a customer acts, with what is lost without them
 */
record LifecyclePromise(String words, String column, String clock, Map<String, String> work, Map<String, String> waits,
    Map<String, String> tasks) {

  static final List<LifecyclePromise> ALL = List.of(
      new LifecyclePromise("a first response", "responseTarget", "responseMoment",
          Map.of("recordMissedResponse", "a missed response would not be recorded", "acceptFirstResponse",
              "a response that was given would not count"),
          Map.of("first-response-settled", "a response given otherwise would still be asked for", "first-response-owed",
              "a response that is owed again would not be asked for"),
          Map.of("Task_SendFirstResponse", "a response by mail or from the portal would not count")),
      new LifecyclePromise("a resolution in time", "resolutionTarget", "resolutionMoment",
          Map.of("recordMissedResolution", "a missed resolution would not be recorded"), Map.of(), Map.of()),
      new LifecyclePromise("regular updates", "updateInterval", "updateMoment",
          Map.of("recordMissedUpdate", "a missed update would not be recorded", "acceptUpdate", "an update that was given "
              + "would not count"),
          Map.of(), Map.of("Task_UpdateCustomer", "an update from elsewhere would not count")),
      new LifecyclePromise("the escalation path", "escalationPath", "escalationMoment",
          Map.of("notifyLevel", "nobody would be told", "requestNextLevel", "a level could not be asked for"),
          Map.of("escalation-requested", "a level asked for by the customer would not be told"), Map.of()),
      new LifecyclePromise("", null, null, ordered(
          "confirmReceipt", "the customer would get no receipt", "askCustomer", "questions would not reach the customer",
          "offerResolution", "a resolution would not be offered", "recordCustomerReply", "an answer of the customer would "
              + "not count",
          "recordRejection", "a rejected resolution would count as accepted", "changePriority", "a changed priority would "
              + "not count",
          "handOver", "a ticket handed over would stay with its line", "leaveScope", "a request outside the agreement would "
              + "not end",
          "closeTicket", "the ticket would never be closed", "acceptWork", "what was decided would not be recorded",
          "acceptFollowUp", "what came of the follow-up would not be recorded", "acceptConfirmation",
          "a confirmation would not be recorded"),
          ordered("customer-replied", "an answer of the customer would not let the clocks go on", "resolution-rejected",
              "a rejected resolution would not let the clocks go on", "ticket-closed", "a ticket could not be closed on request"),
          ordered("Task_WorkOnTicket", "what is done by mail or from the portal would not reach the "
              + "ticket", "Task_FollowUpWithCustomer",
              "an answer noted elsewhere would not reach the ticket", "Task_ConfirmResolution",
              "a confirmation by mail or from the portal would not reach the ticket")));

  /** Whether a cell of the column promises anything. */
  boolean isPromised(String cell) {
    return !cell.equals("-") && !cell.equals("auto") && !cell.equals("false");
  }

  /** What a model lacks, as ends of sentences that begin with the model. */
  List<String> missing(WatchedProcess watched) {
    List<String> missing = new ArrayList<>();
    if (clock != null && !watched.clocks().contains("${deadlines." + clock + "(execution)}")) {
      missing.add("has no clock for that: no timer that is reached asks ${deadlines." + clock + "(execution)}. Put the clock "
          + "back, or "
          + "promise '-' in the table.");
    }
    work.forEach((name, lost) -> {
      if (!watched.work().contains(name)) {
        missing.add("has no step or listener '" + name + "' that is reached: " + lost + ". Put it back.");
      }
    });
    waits.forEach((name, lost) -> {
      if (!watched.messages().contains(name)) {
        missing.add("nowhere waits for the message '" + name + "': " + lost + ". Put it back.");
      }
    });
    tasks.forEach((id, lost) -> {
      if (!watched.ids().contains(id)) {
        missing.add("has no task with the id '" + id + "' that is reached: " + lost + ". Keep the task and its id.");
      }
    });
    return missing;
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (int index = 0; index < pairs.length; index += 2) {
      ordered.put(pairs[index], pairs[index + 1]);
    }
    return ordered;
  }
}
