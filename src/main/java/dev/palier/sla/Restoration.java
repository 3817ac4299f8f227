package dev.palier.sla;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the rows that screens and timers read anew from the facts, when a person asks for it. A step that was due and is not in the
 * ledger is not invented: its clock is set to the moment before it, so that the engine takes the step, tells people and goes on.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Restoration {

  /** How a repair says of a row that it was never written, and that nothing can be done about it any more. */
  public static final String LOST = "lost: ";

  private static final String HEADER = "update commitment set tier = ?, priority = ?, mode = ?, in_development = ?, opened_at = ?, "
      + "reached_level = ?, last_level = ?, standing = ?, out_of_scope = ? where ticket = ?";

  private final JdbcTemplate jdbc;
  private final Recomputation recomputation;
  private final RecordedTickets recorded;
  private final ClockRows clockRows;
  private final Ledger ledger;
  private final Clock clock;

  Restoration(JdbcTemplate jdbc, Recomputation recomputation, RecordedTickets recorded, Ledger ledger, Clock clock) {
    this.jdbc = jdbc;
    this.recomputation = recomputation;
    this.recorded = recorded;
    this.clockRows = new ClockRows(jdbc);
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Restores a ticket's rows; its own row is locked.
   *
   * @return what was changed, such as {@code clock RESOLUTION}; empty if nothing was
   */
  public List<String> restore(String ticket) {
    jdbc.queryForList("select ticket from commitment where ticket = ? for update", String.class, ticket);
    RecordedTicket there = recorded.read(List.of(ticket)).get(ticket);
    FreshTicket right = new FactReplay(there.rows(), recomputation.basis().around()).asRecorded(clock.instant());
    List<String> done = new ArrayList<>();
    clocks(ticket, there, right, done);
    header(ticket, there, right, done);
    return done;
  }

  /** The level that the ledger has a row of last, 0 for none. */
  public int recordedLevel(String ticket) {
    return ledger.of(ticket).stream().filter(row -> row.kind() == LedgerKind.ESCALATED)
        .mapToInt(row -> Integer.parseInt(row.value())).max().orElse(0);
  }

  private void clocks(String ticket, RecordedTicket there, FreshTicket right, List<String> done) {
    List<String> rows = jdbc.queryForList("select metric from sla_clock where ticket = ?", String.class, ticket);
    for (Metric metric : Metric.values()) {
      SlaClock fresh = right.clock(metric);
      ClockImage image = there.clocks().get(metric);
      if (!fresh.touched && rows.contains(metric.name())) {
        jdbc.update("delete from sla_clock where ticket = ? and metric = ?", ticket, metric.name());
        done.add("clock " + metric);
      } else if (fresh.touched && (image == null || !ClockRows.image(fresh).differences(image).isEmpty())) {
        fresh.stored = rows.contains(metric.name());
        clockRows.write(ticket, List.of(fresh));
        done.add("clock " + metric);
      }
    }
  }

  private void header(String ticket, RecordedTicket there, FreshTicket right, List<String> done) {
    HeaderImage image = right.stand(clock.instant()).header();
    if (there.header() == null || !there.header().differences(image).isEmpty()) {
      jdbc.update(HEADER, image.tier().name(), image.priority().name(), image.mode().name(), image.inDevelopment(),
          ClockRows.utc(image.openedAt()), image.reachedLevel(), image.lastLevel(), image.standing().name(),
          Ledger.name(image.outOfScope()), ticket);
      done.add(there.header() == null ? "row of the ticket" : String.join(", ", there.header().differences(image)));
    }
  }

  /** Records a repair of a ticket, and why. */
  public void repaired(String ticket, String actor, String what, String reason) {
    ledger.step(ticket, actor, commitments -> {
      commitments.noted(clock.instant().truncatedTo(ChronoUnit.SECONDS), LedgerKind.REPAIRED, what, reason);
      return null;
    });
  }
}
