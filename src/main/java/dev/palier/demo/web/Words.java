package dev.palier.demo.web;

import dev.palier.demo.sample.StaffMember;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.Metric;
import dev.palier.sla.OutOfScope;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says rows of the ledger in plain words. */
final class Words {

  private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT.*Z";

  private Words() {
  }

  /** What a clock is called. */
  static String clock(Metric metric) {
    return switch (metric) {
      case RESPONSE -> "First response";
      case RESOLUTION -> "Resolution";
      case UPDATE -> "Update to the customer";
      case ESCALATION -> "Next level";
      case CUSTOMER_WAIT -> "Customer's answer";
    };
  }

  /** What happened, as a sentence without its time. */
  static String of(LedgerEntry entry, Function<Instant, String> time) {
    return switch (entry.kind()) {
      case OPENED -> "The request arrived; the clocks count from here";
      case ACKNOWLEDGED -> "The customer got a receipt";
      case RESPONDED -> "Support answered the customer";
      case INFORMATION_REQUESTED -> "Support asked the customer; the clocks pause";
      case CUSTOMER_REPLIED -> "The customer replied";
      case UPDATE_SENT -> "Support told the customer how it goes";
      case PRIORITY_CHANGED -> "The priority is another one: " + entry.value();
      case HANDED_OVER -> "Handed over to the " + StaffMember.nameOfRole(entry.value());
      case SENT_TO_DEVELOPMENT -> "Handed over to development, with hours of its own";
      case RETURNED_FROM_DEVELOPMENT -> "Came back from development";
      case ESCALATION_REQUESTED -> "Somebody asked for the next level";
      case LEVEL_ACKNOWLEDGED -> "Level " + entry.value() + " was taken";
      case RESOLVED -> "Support offered a resolution; the clocks pause";
      case RESOLUTION_REJECTED -> "The customer rejected the resolution; the clocks go on";
      case CLOSED -> "The ticket was closed";
      case REOPENED -> "The ticket was opened again";
      case OUT_OF_SCOPE -> "Outside the agreement: " + OutOfScope.valueOf(entry.value()).words() + "; no clock runs";
      case BACK_IN_SCOPE -> "It is an incident after all; the clocks count from the opening";
      case STATEMENT_OF_WORK_SENT -> "The statement of work was sent to the customer";
      case PACKAGE_CHANGED -> "The package is another one: " + entry.value();
      case REASSIGNED -> "The work was given to " + entry.value();
      case NOTICE_RETRIED -> "A mail that could not be delivered was tried again: " + entry.value();
      case REPAIRED -> "Repaired: " + entry.value();
      case REMARKED -> "A step of the model recorded: " + entry.explanation();
      case TOLD -> "A step of the model sent a notice: " + roles(entry.recipients()) + " told";
      case MOVED -> "Moved to another version of the model: " + entry.value();
      case RECKONED -> "The deadlines were reckoned anew by the tables now in force";
      case DUE -> clock(entry.metric()) + ": " + due(entry.value(), time);
      case WARNED -> clock(entry.metric()) + ": " + entry.value() + " % of the time is used";
      case MET -> clock(entry.metric()) + ": kept";
      case BREACHED -> clock(entry.metric()) + ": missed";
      case ESCALATED -> "Level " + entry.value() + " reached: " + roles(entry.recipients()) + " told";
      case REMINDED -> "The customer was reminded after " + entry.value() + " days";
    };
  }

  private static String due(String value, Function<Instant, String> time) {
    if (value == null || value.equals("none")) {
      return "nothing is due";
    }
    return value.matches(INSTANT) ? "due " + time.apply(Instant.parse(value)) : value;
  }

  private static String roles(String ids) {
    return ids == null ? "nobody"
        : Arrays.stream(ids.split(";")).map(StaffMember::nameOfRole).collect(Collectors.joining(" and "));
  }
}
