package dev.palier.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Collects the ledger rows of one step of one ticket, numbered in order; instants as exact as the database keeps them. */
final class Book {

  private static final int MAX_VALUE = 200;
  private static final int MAX_EXPLANATION = 2000;

  private final String ticket;
  private final Instant recordedAt;
  private final String actor;
  private final List<LedgerEntry> entries = new ArrayList<>();
  private long sequence;

  Book(String ticket, long lastSequence, Instant recordedAt, String actor) {
    this.ticket = ticket;
    this.sequence = lastSequence;
    this.recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
    this.actor = actor;
  }

  LedgerEntry write(Instant at, LedgerKind kind, Metric metric, Object value, String recipients, String explanation) {
    LedgerEntry entry = new LedgerEntry(ticket, ++sequence, at.truncatedTo(ChronoUnit.MILLIS), recordedAt, actor, kind, metric,
        value == null ? null : cut(value.toString(), MAX_VALUE), recipients, cut(explanation, MAX_EXPLANATION));
    entries.add(entry);
    return entry;
  }

  /** No length of anybody's words may keep a fact from being recorded. */
  private static String cut(String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }

  LedgerEntry write(Instant at, LedgerKind kind, Metric metric, Object value) {
    return write(at, kind, metric, value, null, null);
  }

  List<LedgerEntry> entries() {
    return entries;
  }

  long lastSequence() {
    return sequence;
  }
}
