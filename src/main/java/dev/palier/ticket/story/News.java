package dev.palier.ticket.story;

import dev.palier.customer.RoleNames;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Refusal;
import dev.palier.ticket.Message;
import dev.palier.ticket.Message.Direction;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What people did on a ticket since somebody looked. What time does alone is no news here, nor that the ticket was moved to another
 * version of its model: it overtakes nobody's words.
 */
@Component
class News {

  private static final Pattern POSITION = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
  private static final Set<LedgerKind> NO_NEWS = EnumSet.of(LedgerKind.ACKNOWLEDGED, LedgerKind.DUE, LedgerKind.WARNED,
      LedgerKind.MET, LedgerKind.BREACHED, LedgerKind.ESCALATED, LedgerKind.REMINDED, LedgerKind.MOVED);

  private final People people;
  private final Moments moments;

  News(People people, Moments moments) {
    this.people = people;
    this.moments = moments;
  }

  /** Where a ticket stands: its last row of the ledger and its last message. */
  static String position(Snapshot snapshot) {
    return snapshot.ledger().stream().mapToLong(LedgerEntry::sequence).max().orElse(0) + "-"
        + snapshot.messages().stream().mapToLong(Message::id).max().orElse(0);
  }

  /** The latest that somebody else did after a position; the ledger's word for it before the conversation's. */
  Optional<String> since(String position, String reader, Snapshot snapshot) {
    Matcher seen = POSITION.matcher(position == null ? "" : position);
    if (!seen.matches()) {
      throw new Refusal("load the ticket again: it is not known what was seen of it");
    }
    long row = Long.parseLong(seen.group(1));
    long message = Long.parseLong(seen.group(2));
    return snapshot.ledger().stream().filter(entry -> entry.sequence() > row && !NO_NEWS.contains(entry.kind())
            && !entry.actor().equals(reader) && people.name(entry.actor(), snapshot) != null).reduce((first, second) -> second)
        .map(entry -> people.name(entry.actor(), snapshot) + " " + verb(entry) + " on " + moments.at(entry.at()))
        .or(() -> snapshot.messages().stream().filter(written -> written.id() > message && !written.author().equals(reader))
            .reduce((first, second) -> second).map(written -> people.name(written.author(), snapshot)
                + (written.direction() == Direction.NOTE ? " wrote a note on " : " wrote on ") + moments.at(written.at())));
  }

  private static String verb(LedgerEntry entry) {
    return switch (entry.kind()) {
      case OPENED -> "opened the ticket";
      case RESPONDED -> "answered the customer";
      case INFORMATION_REQUESTED -> "asked the customer a question";
      case CUSTOMER_REPLIED -> "replied";
      case UPDATE_SENT -> "sent an update to the customer";
      case PRIORITY_CHANGED -> "made the priority " + entry.value().split(" ")[0];
      case HANDED_OVER -> "handed the ticket over to the " + entry.value().replace('-', ' ').toLowerCase(Locale.ROOT);
      case SENT_TO_DEVELOPMENT -> "sent the ticket to development";
      case RETURNED_FROM_DEVELOPMENT -> "took the ticket back from development";
      case ESCALATION_REQUESTED -> "asked for the next level";
      case LEVEL_ACKNOWLEDGED -> "took level " + entry.value();
      case RESOLVED -> "offered a resolution";
      case RESOLUTION_REJECTED -> "rejected the resolution";
      case CLOSED -> "closed the ticket";
      case REOPENED -> "opened the ticket again";
      case OUT_OF_SCOPE -> "found the request outside the agreement";
      case BACK_IN_SCOPE -> "found it to be an incident after all";
      case STATEMENT_OF_WORK_SENT -> "sent the statement of work";
      case PACKAGE_CHANGED -> "made the package " + Timeline.packageOf(entry);
      case REASSIGNED -> "gave the work to " + entry.value();
      case NOTICE_RETRIED -> "had a mail tried again (" + entry.value() + ")";
      case REPAIRED -> "repaired " + entry.value();
      case REMARKED -> "recorded a remark";
      case TOLD -> "told the " + RoleNames.ofAll(entry.recipients());
      case RECKONED -> "had the deadlines reckoned anew";
      case ACKNOWLEDGED, DUE, WARNED, MET, BREACHED, ESCALATED, REMINDED, MOVED ->
          throw new IllegalStateException(entry.kind() + " is no news");
    };
  }
}
