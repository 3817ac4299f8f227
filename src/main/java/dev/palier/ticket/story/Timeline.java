package dev.palier.ticket.story;

import dev.palier.customer.RoleNames;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.OutOfScope;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Message;
import dev.palier.ticket.Message.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What happened so far and what was tried, for staff: facts, misses, levels and notes, in the order of happening (SLA 4.8). */
@Component
class Timeline {

  private static final int QUOTED = 280;
  private static final int FIRST_ROWS = 5;
  private static final int LAST_ROWS = 35;

  /** @param follows a level: of one instant it is told after the miss that goes with it */
  private record Row(Instant at, String text, String actor, boolean follows) {
  }

  private final Moments moments;
  private final People people;

  Timeline(Moments moments, People people) {
    this.moments = moments;
    this.people = people;
  }

  /** Rows with at, text and actor, the oldest first; of a very long story the first and the newest. */
  List<Map<String, Object>> of(Snapshot snapshot) {
    List<Row> rows = new ArrayList<>(Stream.concat(
        snapshot.ledger().stream().filter(entry -> name(entry) != null)
            .map(entry -> new Row(entry.at(), text(entry, snapshot), people.name(entry.actor(), snapshot),
                entry.kind() == LedgerKind.ESCALATED)),
        snapshot.messages().stream().filter(message -> message.direction() == Direction.NOTE)
            .map(note -> new Row(note.at(), "Note: " + quoted(note.body()), people.name(note.author(), snapshot), false)))
        .sorted(Comparator.comparing(Row::at).thenComparing(Row::follows)).toList());
    int left = rows.size() - FIRST_ROWS - LAST_ROWS;
    if (left > 0) {
      rows.subList(FIRST_ROWS, FIRST_ROWS + left - 1).clear();
      rows.set(FIRST_ROWS, new Row(rows.get(FIRST_ROWS).at(), left + " further entries, left out here", null, false));
    }
    return rows.stream().map(row -> Map.<String, Object>of("at", moments.at(row.at()), "text", row.text(),
        "actor", Objects.requireNonNullElse(row.actor(), ""))).toList();
  }

  /** A row with its words. */
  static String text(LedgerEntry entry, Snapshot snapshot) {
    return switch (entry.kind()) {
      case OPENED -> name(entry) + " " + switch (snapshot.ticket().channel()) {
        case PORTAL -> "in the portal";
        case EMAIL -> "by e-mail";
        case PHONE -> "by telephone";
      } + ", " + entry.value().substring(entry.value().indexOf(' ') + 1);
      case PRIORITY_CHANGED, PACKAGE_CHANGED, REASSIGNED, NOTICE_RETRIED, REPAIRED, RECKONED, REMARKED, TOLD, MOVED ->
          name(entry) + (entry.explanation() == null ? "" : ": " + quoted(entry.explanation()));
      default -> name(entry) + Conversation.with(entry, snapshot).map(Message::body).map(words -> ": " + quoted(words))
          .orElse("");
    };
  }

  /** What a row of the ledger is about, in a few words; null for rows that tell people nothing. */
  static String name(LedgerEntry entry) {
    return switch (entry.kind()) {
      case OPENED -> "Opened";
      case RESPONDED -> "Answer to the customer";
      case INFORMATION_REQUESTED -> "Question to the customer";
      case CUSTOMER_REPLIED -> "Answer of the customer";
      case UPDATE_SENT -> "Update to the customer";
      case PRIORITY_CHANGED -> priority(entry.value().split(" "));
      case HANDED_OVER -> "Handed over to the " + entry.value().replace('-', ' ');
      case SENT_TO_DEVELOPMENT -> "Sent to development";
      case RETURNED_FROM_DEVELOPMENT -> "Returned from development";
      case ESCALATION_REQUESTED -> "Next level asked for";
      case LEVEL_ACKNOWLEDGED -> "Level " + entry.value() + " taken on";
      case RESOLVED -> "Resolution offered";
      case RESOLUTION_REJECTED -> "Resolution rejected";
      case CLOSED -> "Closed";
      case REOPENED -> "Opened again";
      case OUT_OF_SCOPE -> "Outside the agreement: " + OutOfScope.valueOf(entry.value()).words();
      case BACK_IN_SCOPE -> "An incident after all";
      case STATEMENT_OF_WORK_SENT -> "Statement of work to the customer";
      case PACKAGE_CHANGED -> "Package " + packageOf(entry) + ", " + (entry.value().endsWith(" CHANGED") ? "from then on"
          : "from the opening");
      case REASSIGNED -> "Work given to " + entry.value();
      case NOTICE_RETRIED -> "Mail tried again: " + entry.value();
      case REPAIRED -> "Repaired: " + entry.value();
      case REMARKED -> "Remark";
      case TOLD -> "The model told the " + RoleNames.ofAll(entry.recipients());
      case MOVED -> "Moved from " + entry.value();
      case RECKONED -> "Deadlines reckoned anew";
      case BREACHED -> missed(entry.metric());
      case ESCALATED -> "Level " + entry.value() + " raised, for the " + RoleNames.ofAll(entry.recipients());
      case REMINDED -> "Customer reminded";
      case ACKNOWLEDGED, DUE, WARNED, MET -> null;
    };
  }

  /** The package that a change made. */
  static String packageOf(LedgerEntry change) {
    return SupportTier.valueOf(change.value().split(" ")[0]).label();
  }

  private static String priority(String[] value) {
    return "Priority " + value[1].toLowerCase(Locale.ROOT) + " to " + value[0];
  }

  private static String missed(Metric metric) {
    return switch (metric) {
      case RESPONSE -> "First response missed";
      case UPDATE -> "Update to the customer missed";
      default -> "Resolution missed";
    };
  }

  private static String quoted(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    return line.length() <= QUOTED ? line : line.substring(0, QUOTED - 1) + "…";
  }
}
