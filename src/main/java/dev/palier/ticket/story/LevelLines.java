package dev.palier.ticket.story;

import dev.palier.customer.RoleNames;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.ticket.TicketDossier.Level;
import dev.palier.ticket.TicketDossier.Levels;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The levels of the escalation path that were raised: who was told, who took them (SLA 4.8). */
@Component
class LevelLines {

  private final ToldBefore told;
  private final EscalationCause cause;
  private final Moments moments;
  private final People people;

  LevelLines(ToldBefore told, EscalationCause cause, Moments moments, People people) {
    this.told = told;
    this.cause = cause;
    this.moments = moments;
    this.people = people;
  }

  Levels of(Snapshot snapshot) {
    List<Map<String, Object>> rows = told.of(Long.MAX_VALUE, snapshot);
    return new Levels(snapshot.header().last(), snapshot.ledger().stream().filter(entry -> entry.kind() == LedgerKind.ESCALATED)
        .map(raised -> level(raised, rows, snapshot)).toList());
  }

  private Level level(LedgerEntry raised, List<Map<String, Object>> rows, Snapshot snapshot) {
    int number = Integer.parseInt(raised.value());
    List<String> readers = rows.stream().filter(row -> row.get("level").equals(number)).map(LevelLines::reader).toList();
    String takenBy = snapshot.ledger().stream().filter(entry -> entry.kind() == LedgerKind.LEVEL_ACKNOWLEDGED
            && entry.value().equals(raised.value())).findFirst()
        .map(entry -> people.name(entry.actor(), snapshot) + ", " + moments.at(entry.at())).orElse(null);
    return new Level(number, RoleNames.ofAll(raised.recipients()), moments.at(raised.at()), cause.of(raised, snapshot), readers,
        takenBy);
  }

  /** Who took it is told once for the level, not again for each reader. */
  private static String reader(Map<String, Object> row) {
    String outcome = row.get("outcome").toString().replaceAll(", taken on by .*", "");
    return Stream.of(row.get("name").toString(), row.get("role").toString(), outcome).filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }
}
