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
  private final Iterator<PlannedReleases.Release> releases;
  private PlannedReleases.Release nextRelease;

  FactReplay(List<LedgerEntry> rows, Surroundings around) {
    this.rows = rows;
    this.around = around;
    this.fresh = new FreshTicket(rows.get(0), around);
    this.time = new ReplayedTime(fresh, around.promises(), new Evidence(rows));
    this.facts = new AppliedFacts(fresh, time, around.promises());
    this.releases = around.releases().releases().iterator();
    this.nextRelease = releases.hasNext() ? releases.next() : null;
  }

  /**
   * The ticket as its ledger has it: what was due and is not recorded has not happened, and is still to come.
   *
   * @param now what the ledger has up to here
   */
  FreshTicket asRecorded(Instant now) {
    for (LedgerEntry row : rows) {
      if (!Consequence.is(row.kind())) {
        planReleases(row.recordedAt());
        time.passAsRecorded(row.sequence(), row.recordedAt());
        facts.apply(row, recordingOfReceipt());
      }
    }
    planReleases(now);
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
        planReleases(row.recordedAt());
        time.passUntil(row.at());
        time.passAsRecorded(row.sequence(), row.recordedAt());
        facts.apply(row, recordingOfReceipt());
      }
    }
    planReleases(mustInclusive);
    time.passThrough(mustInclusive);
    Instant closeDueAt = time.closeDueAt();
    int must = fresh.book().entries().size();
    List<Recomputed.Stand> stands = new ArrayList<>(List.of(stand()));
    planReleases(mayInclusive);
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

  private void planReleases(Instant untilInclusive) {
    while (nextRelease != null && !nextRelease.plannedAt().isAfter(untilInclusive)) {
      Instant plannedAt = nextRelease.plannedAt();
      fresh.knowReleasesOf(plannedAt);
      if (fresh.isOpen() && fresh.waitsForRelease()) {
        time.passUntil(plannedAt);
        fresh.commitments().releasePlanned(plannedAt);
      }
      nextRelease = releases.hasNext() ? releases.next() : null;
    }
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
