package dev.palier.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Plays the facts of one ticket into fresh clocks, and what time does to it between them. */
final class FactReplay {

  /** What the clocks depend on beside the facts. */
  record Surroundings(SupportCalendars calendars, PromiseHistory promises, PlannedReleases releases) {
  }

  private final List<LedgerEntry> rows;
  private final Surroundings around;
  private final FreshTicket fresh;
  private final ReplayedTime time;
  private final AppliedFacts facts;
  private final Iterator<Instant> releaseChanges;
  private Instant nextChange;

  FactReplay(List<LedgerEntry> rows, Surroundings around) {
    this.rows = rows;
    this.around = around;
    this.fresh = new FreshTicket(rows.get(0), around);
    this.time = new ReplayedTime(fresh, around.promises(), new Evidence(rows));
    this.facts = new AppliedFacts(fresh, time, around.promises());
    this.releaseChanges = around.releases().changes().iterator();
    this.nextChange = following();
  }

  /**
   * The ticket as its ledger has it: what was due and is not recorded has not happened, and is still to come.
   *
   * @param now what the ledger has up to here
   */
  FreshTicket asRecorded(Instant now) {
    for (LedgerEntry row : rows) {
      if (!Consequence.is(row.kind())) {
        changeReleases(row.recordedAt());
        time.passAsRecorded(row.sequence(), row.recordedAt());
        facts.apply(row, recordingOfReceipt());
      }
    }
    changeReleases(now);
    time.passAsRecorded(Long.MAX_VALUE, now);
    return fresh;
  }

  /** The ticket as it has become. */
  FreshTicket ticket() {
    return fresh;
  }

  Recomputed run(Instant mustInclusive, Instant mayInclusive) {
    for (LedgerEntry row : rows) {
      if (!Consequence.is(row.kind())) {
        changeReleases(row.recordedAt());
        time.passUntil(row.at());
        time.passAsRecorded(row.sequence(), row.recordedAt());
        facts.apply(row, recordingOfReceipt());
      }
    }
    changeReleases(mustInclusive);
    time.passThrough(mustInclusive);
    Instant closeDueAt = time.closeDueAt();
    int must = fresh.book().entries().size();
    List<Recomputed.Stand> stands = new ArrayList<>(List.of(stand()));
    changeReleases(mayInclusive);
    stands.add(stand());
    while (time.fireNext(mayInclusive)) {
      stands.add(stand());
    }
    List<Recomputed.Owed> owed = owed();
    int early = (int) fresh.book().entries().stream().skip(must).filter(row -> Consequence.is(row.kind())).count();
    return new Recomputed(null, stands, owed.subList(0, owed.size() - early), owed.subList(owed.size() - early, owed.size()),
        closeDueAt);
  }

  /** The receipt goes out with the opening, by the promise that held then. */
  private Instant recordingOfReceipt() {
    return rows.get(0).recordedAt();
  }

  private void changeReleases(Instant untilInclusive) {
    while (nextChange != null && !nextChange.isAfter(untilInclusive)) {
      fresh.knowReleasesOf(nextChange);
      if (fresh.isOpen() && fresh.waitsForRelease()) {
        time.passUntil(nextChange);
        fresh.commitments().releasesChanged(nextChange);
      }
      nextChange = following();
    }
  }

  private Instant following() {
    return releaseChanges.hasNext() ? releaseChanges.next() : null;
  }

  private Recomputed.Stand stand() {
    Instant last = rows.get(rows.size() - 1).recordedAt();
    return fresh.stand(last);
  }

  private List<Recomputed.Owed> owed() {
    return fresh.book().entries().stream().filter(row -> Consequence.is(row.kind()))
        .map(row -> new Recomputed.Owed(Consequence.of(row), time.isTold(row))).toList();
  }
}
