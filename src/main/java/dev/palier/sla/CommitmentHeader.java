package dev.palier.sla;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Where a ticket stands as far as the contract cares: the row that every command and delegate locks first. */
public final class CommitmentHeader implements EscalationClock.Levels {

  private static final Set<LedgerKind> ONLY_OUTSIDE = EnumSet.of(LedgerKind.BACK_IN_SCOPE, LedgerKind.STATEMENT_OF_WORK_SENT);
  private static final Set<LedgerKind> AFTER_AN_END_OUTSIDE = EnumSet.of(LedgerKind.BACK_IN_SCOPE, LedgerKind.CUSTOMER_REPLIED);
  private static final Set<LedgerKind> OUTSIDE = EnumSet.of(LedgerKind.BACK_IN_SCOPE, LedgerKind.CUSTOMER_REPLIED,
      LedgerKind.STATEMENT_OF_WORK_SENT, LedgerKind.PACKAGE_CHANGED, LedgerKind.CLOSED);

  final String ticket;
  SupportTier tier;
  final Instant openedAt;
  Priority priority;
  Mode mode = Mode.RUNNING;
  boolean development;
  OutOfScope outOfScope;
  Standing standing = Standing.ON_TRACK;
  int reachedLevel;
  int lastLevel;
  long lastSequence;
  String ledgerHead = LedgerChain.START;

  CommitmentHeader(String ticket, SupportTier tier, Priority priority, Instant openedAt) {
    this.ticket = ticket;
    this.tier = tier;
    this.priority = priority;
    this.openedAt = openedAt;
  }

  /**
   * Refuses what is impossible as the ticket stands (clocks: impossible events).
   *
   * @throws Refusal with the reason
   */
  public void require(LedgerKind kind) {
    boolean outside = outOfScope != null;
    refuseIf(mode == Mode.CLOSED && !(outside && AFTER_AN_END_OUTSIDE.contains(kind)), "the ticket is closed");
    refuseIf(outside && !OUTSIDE.contains(kind), "the ticket is outside the agreement");
    refuseIf(!outside && ONLY_OUTSIDE.contains(kind), "the ticket is within the agreement");
    switch (kind) {
      case INFORMATION_REQUESTED -> requireRunning("information cannot be requested");
      case SENT_TO_DEVELOPMENT -> {
        requireRunning("the ticket cannot be sent to development");
        refuseIf(development, "the ticket is in development already");
      }
      case RETURNED_FROM_DEVELOPMENT -> refuseIf(!development, "the ticket is not in development");
      case RESOLVED -> refuseIf(mode == Mode.OFFERED, "a resolution is offered already");
      case RESOLUTION_REJECTED -> refuseIf(mode != Mode.OFFERED, "no resolution is offered");
      case ESCALATION_REQUESTED -> {
        refuseIf(lastLevel == 0, "the package " + tier.label() + " has no escalation path");
        refuseIf(reachedLevel >= lastLevel, "the last level of the escalation path has been reached");
      }
      default -> { }
    }
  }

  private void requireRunning(String what) {
    refuseIf(mode == Mode.WAITING, what + " while support waits for the customer");
    refuseIf(mode == Mode.OFFERED, what + " while a resolution is offered");
  }

  private static void refuseIf(boolean impossible, String reason) {
    if (impossible) {
      throw new Refusal(reason);
    }
  }

  /** The ticket number. */
  public String ticket() {
    return ticket;
  }

  public SupportTier tier() {
    return tier;
  }

  public Priority priority() {
    return priority;
  }

  /** When the request arrived, whole seconds. */
  public Instant openedAt() {
    return openedAt;
  }

  public Mode mode() {
    return mode;
  }

  /** How its promises stand, in one word. */
  public Standing standing() {
    return standing;
  }

  /** Whether the ticket is with development (SLA 4.4). */
  public boolean inDevelopment() {
    return development;
  }

  /** Why it is outside the agreement, also once it has ended; null for a ticket within it (SLA 1.1, 4.6). */
  public OutOfScope outOfScope() {
    return outOfScope;
  }

  /** The last level raised, 0 for none (SLA 4.8). */
  @Override
  public int reached() {
    return reachedLevel;
  }

  /** The last level of the path, 0 when the package has none. */
  @Override
  public int last() {
    return lastLevel;
  }
}
