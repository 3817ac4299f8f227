package dev.palier.ticket.story;

import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.ticket.Message;
import dev.palier.ticket.Message.Direction;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the words that belong to a fact. */
final class Conversation {

  private static final Set<LedgerKind> WRITTEN = EnumSet.of(LedgerKind.RESPONDED, LedgerKind.UPDATE_SENT,
      LedgerKind.INFORMATION_REQUESTED, LedgerKind.RESOLVED, LedgerKind.OUT_OF_SCOPE, LedgerKind.BACK_IN_SCOPE,
      LedgerKind.STATEMENT_OF_WORK_SENT);
  private static final Set<LedgerKind> RECEIVED = EnumSet.of(LedgerKind.OPENED, LedgerKind.CUSTOMER_REPLIED,
      LedgerKind.RESOLUTION_REJECTED, LedgerKind.CLOSED);

  private Conversation() {
  }

  /**
   * The message that went with a fact. Two of one second are told apart by their order, so that two mails never carry the same
   * words.
   */
  static Optional<Message> with(LedgerEntry fact, Snapshot snapshot) {
    Set<LedgerKind> kinds = WRITTEN.contains(fact.kind()) ? WRITTEN : RECEIVED.contains(fact.kind()) ? RECEIVED : Set.of();
    Direction direction = kinds == WRITTEN ? Direction.TO_CUSTOMER : Direction.FROM_CUSTOMER;
    List<Message> candidates = snapshot.messages().stream()
        .filter(message -> message.direction() == direction && message.at().equals(fact.at())).toList();
    if (kinds.isEmpty() || candidates.isEmpty()) {
      return Optional.empty();
    }
    long before = snapshot.ledger().stream().filter(entry -> kinds.contains(entry.kind()) && entry.at().equals(fact.at())
        && entry.sequence() < fact.sequence()).count();
    return Optional.of(candidates.get((int) Math.min(before, candidates.size() - 1)));
  }

  /** What the customer wrote first. */
  static Optional<Message> first(Snapshot snapshot) {
    return snapshot.messages().stream().filter(message -> message.direction() == Direction.FROM_CUSTOMER).findFirst();
  }
}
