package dev.palier.ticket.story;

import dev.palier.customer.RoleNames;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeKind;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who was told of the levels before, and what came of it (SLA 4.8). */
@Component
class ToldBefore {

  private final Moments moments;
  private final People people;

  ToldBefore(Moments moments, People people) {
    this.moments = moments;
    this.people = people;
  }

  /** Rows with at, level, role, name and outcome, the oldest first; a level that reached nobody has a row too. */
  List<Map<String, Object>> of(long sequence, Snapshot snapshot) {
    List<Map<String, Object>> rows = new ArrayList<>();
    snapshot.ledger().stream().filter(entry -> entry.kind() == LedgerKind.ESCALATED && entry.sequence() < sequence)
        .forEach(raised -> {
      List<NoticeEntry> told = snapshot.notices().stream()
          .filter(notice -> notice.kind() == NoticeKind.ESCALATION && notice.sequence() == raised.sequence()).toList();
      told.forEach(notice -> rows.add(row(raised, Objects.requireNonNullElse(notice.recipient().role(), ""),
          notice.recipient().name(), outcome(notice, raised, snapshot))));
      if (told.isEmpty()) {
        rows.add(row(raised, RoleNames.ofAll(raised.recipients()), null, "nobody holds this role"));
      }
    });
    return rows;
  }

  private Map<String, Object> row(LedgerEntry raised, String role, String name, String outcome) {
    return Map.of("at", moments.at(raised.at()), "level", Integer.valueOf(raised.value()), "role", role,
        "name", Objects.requireNonNullElse(name, ""), "outcome", outcome);
  }

  private String outcome(NoticeEntry notice, LedgerEntry raised, Snapshot snapshot) {
    String delivery = switch (notice.state()) {
      case SENT -> "delivered";
      case REFUSED -> "could not be delivered";
      case VOID -> "not sent";
      case NEW, CLAIMED -> "not delivered yet";
    };
    Optional<LedgerEntry> taken = snapshot.ledger().stream().filter(entry -> entry.kind() == LedgerKind.LEVEL_ACKNOWLEDGED
        && entry.value().equals(raised.value())).findFirst();
    return delivery + taken.map(entry -> ", taken on by " + people.name(entry.actor(), snapshot)).orElse("");
  }
}
