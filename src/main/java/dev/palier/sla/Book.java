package dev.palier.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Collects the ledger rows of one step of one ticket, numbered in order. */
final class Book {

  private final String ticket;
  private final Instant recordedAt;
  private final String actor;
  private final List<LedgerEntry> entries = new ArrayList<>();
  private long sequence;

  Book(String ticket, long lastSequence, Instant recordedAt, String actor) {
    this.ticket = ticket;
    this.sequence = lastSequence;
    this.recordedAt = recordedAt;
    this.actor = actor;
  }

  LedgerEntry write(Instant at, LedgerKind kind, Metric metric, Object value, String recipients, String explanation) {
    LedgerEntry entry = new LedgerEntry(ticket, ++sequence, at, recordedAt, actor, kind, metric,
        value == null ? null : value.toString(), recipients, explanation);
    entries.add(entry);
    return entry;
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
