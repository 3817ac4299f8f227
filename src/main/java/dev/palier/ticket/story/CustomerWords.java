package dev.palier.ticket.story;

import dev.palier.notification.NoticeKind;
import dev.palier.sla.ClockView;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.Mode;
import dev.palier.sla.Promises;
import dev.palier.ticket.Channel;
import dev.palier.ticket.record.TicketFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What customers read: our words to them, how long we wait for theirs, and how the ticket ended (SLA 2, 4.7, 4.12). */
@Component
class CustomerWords {

  private static final Map<String, String> CLOSE_REASONS = Map.of(TicketFacts.ACCEPTED, "you accepted our statement of work",
      TicketFacts.DECLINED, "you declined our statement of work", TicketFacts.WITHDRAWN, "the request was withdrawn");

  private final Promises promises;
  private final People people;
  private final Moments moments;

  CustomerWords(Promises promises, People people, Moments moments) {
    this.promises = promises;
    this.people = people;
    this.moments = moments;
  }

  Map<String, Object> of(NoticeKind kind, long sequence, Snapshot snapshot) {
    Map<String, Object> words = new HashMap<>();
    // Only a mail of an Appointed Email User opens a ticket, so its writer may go on by mail; others have the portal (SLA 4.12).
    words.put("mayReply", snapshot.ticket().channel() == Channel.EMAIL);
    words.put("automaticResponse", kind == NoticeKind.RECEIPT && snapshot.clock(Metric.RESPONSE).target().equals("auto"));
    words.put("resolutionOffered", snapshot.header().mode() == Mode.OFFERED);
    Optional<LedgerEntry> question = snapshot.last(LedgerKind.INFORMATION_REQUESTED, LedgerKind.RESOLVED);
    words.put("waitingSince", question.map(entry -> moments.at(entry.at())).orElse(null));
    words.put("autoCloseAt", autoCloseAt(snapshot));
    Optional<LedgerEntry> statement = snapshot.last(LedgerKind.STATEMENT_OF_WORK_SENT);
    words.put("statementSentAt", statement.map(entry -> moments.at(entry.at())).orElse(null));
    Optional<LedgerEntry> written = kind == NoticeKind.CUSTOMER_REMINDER ? question
        : kind == NoticeKind.STATEMENT_OF_WORK_REMINDER ? statement : snapshot.entry(sequence);
    written.ifPresent(fact -> message(words, kind, fact, snapshot));
    if (kind == NoticeKind.TICKET_CLOSED) {
      snapshot.entry(sequence).ifPresent(closed -> closed(words, closed, snapshot));
    }
    return words;
  }

  /** What a customer wrote is not sent back; the receipt repeats nothing, so that it carries no stranger's words. */
  private void message(Map<String, Object> words, NoticeKind kind, LedgerEntry fact, Snapshot snapshot) {
    if (kind == NoticeKind.RECEIPT || fact.kind() == LedgerKind.CLOSED && fact.actor().equals("customer")) {
      return;
    }
    Conversation.with(fact, snapshot).ifPresent(message -> {
      words.put("message", message.body());
      words.put("messageAuthor", people.nameForCustomer(message.author(), snapshot));
      words.put("messageAt", moments.at(message.at()));
    });
  }

  private String autoCloseAt(Snapshot snapshot) {
    ClockView wait = snapshot.clock(Metric.CUSTOMER_WAIT);
    int days = promises.of(snapshot.header().tier(), snapshot.header().priority()).reminders().closeAfterDays();
    return wait.open() && days > 0 ? moments.at(moments.daysAfter(wait.setAt(), days)) : null;
  }

  private void closed(Map<String, Object> words, LedgerEntry closed, Snapshot snapshot) {
    boolean automatically = TicketFacts.AUTO_CLOSE.equals(closed.value());
    words.put("closedAt", moments.at(closed.at()));
    words.put("closedAutomatically", automatically);
    words.put("closeReason", automatically ? "no answer came" : CLOSE_REASONS.containsKey(closed.value()) ? CLOSE_REASONS.get(closed.value())
        : wasOffered(closed, snapshot) ? "you accepted the solution"
        : closed.actor().equals("customer") ? "you told us to" : "our support team closed it");
  }

  private static boolean wasOffered(LedgerEntry closed, Snapshot snapshot) {
    return snapshot.ledger().stream().filter(entry -> entry.sequence() < closed.sequence())
        .filter(entry -> entry.kind() == LedgerKind.RESOLVED || entry.kind() == LedgerKind.RESOLUTION_REJECTED
            || entry.kind() == LedgerKind.REOPENED)
        .reduce((first, second) -> second).filter(entry -> entry.kind() == LedgerKind.RESOLVED).isPresent();
  }
}
