package dev.palier.replay.difference;

import dev.palier.sla.LedgerEntry;
import dev.palier.sla.Metric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells what happened to a ticket, row by row. */
final class TicketWords {

  private final Words words;

  TicketWords(Words words) {
    this.words = words;
  }

  /** By instant; notices to several readers in one sentence. */
  Map<Instant, List<String>> of(PlayedTicket ticket) {
    Map<Instant, List<String>> told = new TreeMap<>();
    ticket.ledger().forEach(entry -> told.computeIfAbsent(entry.at(), at -> new ArrayList<>()).add(sentence(entry)));
    Map<Instant, Map<String, List<String>>> notices = new TreeMap<>();
    ticket.notices().forEach(notice -> notices.computeIfAbsent(notice.at(), at -> new TreeMap<>())
        .computeIfAbsent(notice.words(), kind -> new ArrayList<>()).add(notice.role()));
    notices.forEach((at, kinds) -> kinds.forEach((kind, roles) -> told.computeIfAbsent(at, when -> new ArrayList<>())
        .add("Notice “" + kind + "” to " + readers(roles))));
    return told;
  }

  private static String readers(List<String> roles) {
    return roles.stream().distinct().sorted().map(role -> Collections.frequency(roles, role) == 1 ? role
        : role + " (" + Collections.frequency(roles, role) + ")").collect(Collectors.joining(", "));
  }

  private String sentence(LedgerEntry entry) {
    String clock = entry.metric() == null ? "" : Words.clock(entry.metric());
    return switch (entry.kind()) {
      case OPENED -> "Opened: " + entry.value().replace("GOLD", "Gold").replace("SILVER", "Silver").replace("BASIC", "Basic");
      case ACKNOWLEDGED -> "Receipt confirmed to the customer";
      case RESPONDED -> "Support answered";
      case INFORMATION_REQUESTED -> "Support asked the customer and waits";
      case CUSTOMER_REPLIED -> "The customer answered";
      case UPDATE_SENT -> "Support told the customer how it stands";
      case PRIORITY_CHANGED -> "Priority " + entry.value().toLowerCase(Locale.ROOT).replaceFirst("p(\\d) (.*)", "$2 to P$1");
      case SENT_TO_DEVELOPMENT -> "Handed over to development";
      case RETURNED_FROM_DEVELOPMENT -> "Came back from development";
      case ESCALATION_REQUESTED -> "The next level was asked for";
      case RESOLVED -> "Support offered a resolution";
      case RESOLUTION_REJECTED -> "The customer rejected the resolution";
      case CLOSED -> "Closed" + (entry.value() == null ? "" : " (" + entry.value() + ")");
      case DUE -> clock + ": " + deadline(entry);
      case WARNED -> entry.metric() == Metric.UPDATE ? "Reminder to staff: the next update is due soon (" + entry.value() + " %)"
          : "Warning: " + entry.value() + " % of the time for the " + clock.toLowerCase(Locale.ROOT) + " used";
      case MET -> clock + " met";
      case BREACHED -> clock + " missed";
      case ESCALATED -> "Level " + entry.value() + " told: " + Words.roles(entry.recipients());
      case REMINDED -> "The customer was reminded (day " + entry.value() + ")";
      default -> entry.kind().name().charAt(0) + entry.kind().name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  private String deadline(LedgerEntry entry) {
    return switch (entry.value()) {
      case "none" -> "nothing is due any more";
      case "paused" -> "paused";
      default -> "due " + words.at(Instant.parse(entry.value()));
    };
  }
}
