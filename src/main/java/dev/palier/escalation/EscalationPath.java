package dev.palier.escalation;

import dev.palier.escalation.LevelReaders.Reader;
import dev.palier.escalation.LevelReaders.Readers;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.Notices;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.Promises;
import dev.palier.ticket.TicketDesk;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Raises the levels of a ticket: the fact and a notice for each person told, in the same transaction (SLA 4.8). */
@Component("escalationLevels")
public class EscalationPath {

  private final Ledger ledger;
  private final Promises promises;
  private final LevelReaders readers;
  private final Notices notices;
  private final TicketDesk tickets;

  EscalationPath(Ledger ledger, Promises promises, LevelReaders readers, Notices notices, TicketDesk tickets) {
    this.ledger = ledger;
    this.promises = promises;
    this.readers = readers;
    this.notices = notices;
    this.tickets = tickets;
  }

  /**
   * Raises a level: recorded once with the roles the path names, everybody who holds one of them is told. Where nobody does,
   * others are told in their place and the notice says so; there is always a notice.
   *
   * @param at    the instant it counts from
   * @param cause why, in words; shown to those who are told
   */
  public void raise(String ticket, int level, Instant at, String cause) {
    List<String> roles = promises.rolesOfLevel(level);
    LedgerEntry entry = ledger.step(ticket, "palier", commitments -> commitments.time().raise(level, at, roles, cause));
    tell(entry);
  }

  /** Tells everybody of a level that was raised; who has a notice of it already gets no second one. */
  public void tell(LedgerEntry raised) {
    String ticket = raised.ticket();
    int level = Integer.parseInt(raised.value());
    CommitmentHeader header = ledger.find(ticket).orElseThrow();
    Readers told = readers.of(ticket, tickets.find(ticket).customerId(), level, header.last());
    // A deputy reads whose deputy they are; all others read the same.
    Map<Map<String, String>, List<NoticeRecipient>> byFacts = told.readers().stream().collect(Collectors.groupingBy(Reader::facts,
        LinkedHashMap::new, Collectors.mapping(Reader::recipient, Collectors.toList())));
    byFacts.forEach((own, recipients) -> {
      Map<String, String> facts = new HashMap<>(told.facts());
      facts.putAll(own);
      facts.put("cause", String.valueOf(raised.explanation()));
      notices.write(new NoticeRequest(ticket, NoticeKind.ESCALATION, level, raised.sequence(), raised.at(), header.priority().name(),
          recipients, facts));
    });
  }
}
