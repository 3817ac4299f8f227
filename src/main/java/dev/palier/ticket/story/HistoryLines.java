package dev.palier.ticket.story;

import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.ticket.TicketDossier.HistoryLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The whole ledger of a ticket in words. */
@Component
class HistoryLines {

  private final Moments moments;
  private final People people;

  HistoryLines(Moments moments, People people) {
    this.moments = moments;
    this.people = people;
  }

  /** The newest first. */
  List<HistoryLine> of(Snapshot snapshot) {
    Map<String, Optional<String>> names = new HashMap<>();
    List<HistoryLine> lines = new ArrayList<>(snapshot.ledger().stream().map(entry -> new HistoryLine(moments.at(entry.at()),
        names.computeIfAbsent(entry.actor(), actor -> Optional.ofNullable(people.name(actor, snapshot))).orElse(null),
        what(entry, snapshot))).toList());
    Collections.reverse(lines);
    return lines;
  }

  private static String what(LedgerEntry entry, Snapshot snapshot) {
    return switch (entry.kind()) {
      case ACKNOWLEDGED -> "Receipt to the customer";
      case DUE -> ClockLines.name(entry.metric()) + ": " + due(entry);
      case WARNED -> ClockLines.name(entry.metric()) + ": " + entry.value() + " % of the time is used";
      case MET -> ClockLines.name(entry.metric()) + ": kept" + (entry.explanation() == null ? "" : " " + entry.explanation());
      case REMINDED -> Timeline.name(entry) + (entry.value() == null ? "" : " after " + entry.value() + " days");
      case ESCALATION_REQUESTED, LEVEL_ACKNOWLEDGED ->
          Timeline.name(entry) + (entry.explanation() == null ? "" : ": " + entry.explanation());
      case ESCALATED -> Timeline.name(entry) + (entry.explanation() == null ? "" : ": " + entry.explanation());
      default -> Timeline.text(entry, snapshot);
    };
  }

  private static String due(LedgerEntry entry) {
    return entry.explanation() == null ? "deadline " + entry.value() : entry.explanation();
  }
}
