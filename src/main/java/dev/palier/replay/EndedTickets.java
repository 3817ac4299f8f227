package dev.palier.replay;

import dev.palier.sla.Ledger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows tickets that have ended to a witness and drops their rows, so that the memory of a long replay follows the tickets that are
 * open and not the length of the log. Nothing can happen to them any more: a log is in order, so there are no late facts.
 */
@Component
@Profile("replay")
class EndedTickets {

  private static final List<String> DROP = List.of("delete from notice where ticket = ?", "delete from message where ticket = ?",
      "delete from ticket where number = ?", "delete from sla_clock where ticket = ?", "delete from ledger where ticket = ?",
      "delete from commitment where ticket = ?");

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Ledger ledger;
  private final Set<String> dropped = new HashSet<>();

  EndedTickets(JdbcTemplate jdbc, TransactionTemplate transaction, Ledger ledger) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.ledger = ledger;
  }

  void drop(Witness witness) {
    List<String> ended = jdbc.queryForList("select ticket from commitment where mode = 'CLOSED'", String.class);
    for (String ticket : ended) {
      transaction.executeWithoutResult(status -> {
        witness.ticket(ledger.of(ticket));
        DROP.forEach(statement -> jdbc.update(statement, ticket));
      });
    }
    dropped.addAll(ended);
  }

  boolean contains(String ticket) {
    return dropped.contains(ticket);
  }

  /** Shows those that are still open. */
  void takeOpen(Witness witness) {
    jdbc.queryForList("select ticket from commitment order by ticket", String.class)
        .forEach(ticket -> witness.ticket(ledger.of(ticket)));
  }
}
