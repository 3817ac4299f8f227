package dev.palier.replay.difference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the difference of two sides: CSV files, one page that tells it, and a page for each ticket that differs. */
public final class DifferencePages {

  private DifferencePages() {
  }

  /** Writes files into an empty folder; the same sides give the same bytes. */
  public static void write(Path folder, Side before, Side after, WhatWasPlayed played) throws IOException {
    Comparison comparison = new Comparison(before, after, played.zone());
    TicketPages tickets = new TicketPages(comparison, played);
    CsvFiles.write(folder, comparison);
    tickets.write(folder);
    Files.writeString(folder.resolve("index.html"), IndexPage.of(comparison, played, tickets));
  }
}
