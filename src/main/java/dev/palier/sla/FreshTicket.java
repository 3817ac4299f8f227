package dev.palier.sla;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A ticket that nothing has happened to yet, whose steps go into one book. */
final class FreshTicket {

  private final CommitmentHeader header;
  private final Map<Metric, SlaClock> clocks = ClockRows.fresh();
  private final Book book;
  private final Commitments commitments;
  private final PassingTime time;
  private final PlannedReleases planned;
  private Releases known;

  FreshTicket(LedgerEntry opened, FactReplay.Surroundings around) {
    String[] promised = opened.value().split(" ");
    header = new CommitmentHeader(opened.ticket(), SupportTier.valueOf(promised[0]), Priority.valueOf(promised[1]), opened.at());
    book = new Book(opened.ticket(), 0, opened.recordedAt(), "palier");
    planned = around.releases();
    known = planned.knownAt(Instant.MIN);
    commitments = new Commitments(header, clocks, book, around.calendars(), after -> known.firstAfter(after),
        () -> Course.of(List.of()));
    time = commitments.time();
  }

  CommitmentHeader header() {
    return header;
  }

  SlaClock clock(Metric metric) {
    return clocks.get(metric);
  }

  Book book() {
    return book;
  }

  Commitments commitments() {
    return commitments;
  }

  PassingTime time() {
    return time;
  }

  boolean isOpen() {
    return header.mode != Mode.CLOSED;
  }

  void knowReleasesOf(Instant instant) {
    known = planned.knownAt(instant);
  }

  boolean waitsForRelease() {
    SlaClock resolution = clocks.get(Metric.RESOLUTION);
    return header.mode == Mode.RUNNING && resolution.isOpen() && resolution.target instanceof Target.NextRoutineUpdate;
  }

  /** A miss raises the next level where there is a path and no interval that climbs it (reading R3). */
  boolean missRaisesLevel() {
    return header.lastLevel > header.reachedLevel && !clocks.get(Metric.ESCALATION).isOpen();
  }

  /** @param now for the standing, which is written with the ledger's rows */
  Recomputed.Stand stand(Instant now) {
    Map<Metric, ClockImage> images = new EnumMap<>(Metric.class);
    clocks.values().stream().filter(clock -> clock.touched).forEach(clock -> images.put(clock.metric, ClockRows.image(clock)));
    return new Recomputed.Stand(HeaderImage.of(header, commitments.standing(now)), images);
  }
}
