package dev.palier.sla;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Computes again, from the facts of a ticket and the time alone, what its clocks must show and which rows must have been written.
 * Neither the clocks' rows nor the rows that follow from facts are believed. One thing the ledger alone can tell: whether a moment that
 * lies between a fact and its recording was recorded before it; either is right (clocks: late facts).
 */
@Component
public class Recomputation {

  private final SupportCalendars calendars;
  private final PromiseHistories promises;
  private final JdbcTemplate jdbc;

  Recomputation(SupportCalendars calendars, PromiseHistories promises, JdbcTemplate jdbc) {
    this.calendars = calendars;
    this.promises = promises;
    this.jdbc = jdbc;
  }

  /** What the clocks depend on beside the facts: calendars, the contract as it is and was, the releases as they were planned. */
  public static final class Basis {
    private final FactReplay.Surroundings around;

    FactReplay.Surroundings around() {
      return around;
    }

    private Basis(FactReplay.Surroundings around) {
      this.around = around;
    }
  }

  /** Reads what holds for all tickets. */
  public Basis basis() {
    return new Basis(new FactReplay.Surroundings(calendars, promises.read(), new PlannedReleases(jdbc.query(
        "select released_at, planned_at, withdrawn_at from routine_release order by id", (row, number) -> new PlannedReleases.Release(
            ClockRows.instant(row, "released_at"), ClockRows.instant(row, "planned_at"), ClockRows.instant(row, "withdrawn_at"))))));
  }

  /**
   * What must be there of a ticket.
   *
   * @param mustInclusive what was due up to here must have been done
   * @param mayInclusive  what was due up to here may have been done; usually now
   */
  public Recomputed of(RecordedTicket ticket, Basis basis, Instant mustInclusive, Instant mayInclusive) {
    List<LedgerEntry> rows = ticket.rows();
    if (rows.isEmpty() || rows.get(0).kind() != LedgerKind.OPENED) {
      return Recomputed.impossible("its ledger does not begin with its opening");
    }
    try {
      return new FactReplay(rows, basis.around()).run(mustInclusive, mayInclusive);
    } catch (RuntimeException impossible) {
      return Recomputed.impossible(String.valueOf(impossible.getMessage()));
    }
  }
}
