package dev.palier.account.pack;

import dev.palier.account.meeting.AgreedTimes;
import dev.palier.customer.RoleNames;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.ticket.Attainments.Miss;
import dev.palier.ticket.Message;
import dev.palier.ticket.TicketDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says of a missed promise, from the ledger and the conversation, how late it was, why, and what was done about it. */
@Component
class MissWords {

  private static final int LONGEST_QUOTE = 180;
  private static final Set<LedgerKind> PLACES = Set.of(LedgerKind.HANDED_OVER, LedgerKind.SENT_TO_DEVELOPMENT,
      LedgerKind.RETURNED_FROM_DEVELOPMENT);

  private final Ledger ledger;
  private final TicketDesk tickets;
  private final AgreedTimes words;

  MissWords(Ledger ledger, TicketDesk tickets, AgreedTimes words) {
    this.ledger = ledger;
    this.tickets = tickets;
    this.words = words;
  }

  /** @param misses of one ticket and metric, the earliest first; all of one promise, or several updates */
  ToldMiss of(List<Miss> misses, Instant end) {
    Miss first = misses.get(0);
    Miss last = misses.get(misses.size() - 1);
    List<LedgerEntry> rows = ledger.of(first.ticket());
    String again = misses.size() == 1 ? "" : " So it went " + misses.size() + " times, until " + words.at(last.missedAt()) + ".";
    return new ToldMiss(first, misses.size(), misses.size() == 1 ? late(first) : misses.size() + " times", cause(first, rows) + again,
        done(last, rows, end));
  }

  private static String late(Miss miss) {
    if (miss.metLateAt() == null) {
      return "not yet done";
    }
    Duration late = Duration.between(miss.dueAt(), miss.metLateAt());
    return late.compareTo(Duration.ofMinutes(1)) < 0 ? "less than 1 min" : Spans.of(late);
  }

  private static String cause(Miss miss, List<LedgerEntry> rows) {
    String where = where(miss, rows);
    return switch (miss.metric()) {
      case RESPONSE -> "Nobody had answered when the deadline passed; the ticket was with " + where + ".";
      case RESOLUTION -> answered(miss, rows) + "no resolution had been offered when the deadline passed; the ticket was with " + where
          + ".";
      default -> "No news had gone to you within the agreed interval; the ticket was with " + where + ".";
    };
  }

  private static String answered(Miss miss, List<LedgerEntry> rows) {
    return rows.stream().anyMatch(row -> row.kind() == LedgerKind.RESPONDED && !row.at().isAfter(miss.missedAt()))
        ? "Work had begun, but " : "Nobody had answered, and ";
  }

  /** Who had the ticket then. */
  private static String where(Miss miss, List<LedgerEntry> rows) {
    return rows.stream().filter(row -> PLACES.contains(row.kind()) && !row.at().isAfter(miss.missedAt()))
        .reduce((first, second) -> second).map(row -> switch (row.kind()) {
          case SENT_TO_DEVELOPMENT -> "development";
          case RETURNED_FROM_DEVELOPMENT -> "the second line";
          default -> row.value() == null ? "support" : "the " + row.value().replace('-', ' ').toLowerCase(Locale.ROOT);
        }).orElse("the first line");
  }

  private String done(Miss miss, List<LedgerEntry> rows, Instant end) {
    List<String> done = new ArrayList<>();
    rows.stream().filter(row -> row.kind() == LedgerKind.ESCALATED && !row.at().isBefore(miss.missedAt()) && row.at().isBefore(end)
            && (miss.metLateAt() == null || !row.at().isAfter(miss.metLateAt())))
        .forEach(row -> done.add("Level " + row.value() + (row.recipients() == null ? "" : ", " + RoleNames.ofAll(row.recipients()) + ",")
            + " was told on " + words.at(row.at()) + "."));
    if (miss.metLateAt() != null) {
      done.add(event(miss.metric()) + " on " + words.at(miss.metLateAt()) + "." + quote(miss));
    }
    return done.isEmpty() ? "Nothing yet." : String.join(" ", done);
  }

  private static String event(Metric metric) {
    return switch (metric) {
      case RESPONSE -> "The first answer came";
      case RESOLUTION -> "A resolution was offered";
      default -> "The next message went out";
    };
  }

  /** The words of that message, in short. */
  private String quote(Miss miss) {
    return tickets.conversation(miss.ticket()).stream()
        .filter(message -> message.direction() == Message.Direction.TO_CUSTOMER && message.at().equals(miss.metLateAt()))
        .findFirst().map(message -> " \u201c" + cut(message.body().replaceAll("\\s+", " ").strip()) + "\u201d").orElse("");
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, text.offsetByCodePoints(0,
        Math.min(LONGEST_QUOTE, text.codePointCount(0, text.length())))).stripTrailing() + "\u2026";
  }
}
