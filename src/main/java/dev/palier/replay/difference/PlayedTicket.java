package dev.palier.replay.difference;

import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import java.util.List;

/** What one side made of a ticket: its ledger in the order of recording, its notices the oldest first. */
public record PlayedTicket(List<LedgerEntry> ledger, List<PlayedNotice> notices) {

  /** A ticket that a side does not have. */
  static final PlayedTicket NONE = new PlayedTicket(List.of(), List.of());

  /** The rows of a kind. */
  List<LedgerEntry> rows(LedgerKind kind) {
    return ledger.stream().filter(entry -> entry.kind() == kind).toList();
  }
}
