package dev.palier.audit;

import java.util.function.BiConsumer;

/**
 * One way to damage a promise, and the rule that finds it.
 *
 * @param state   the ticket that it is done to
 * @param act     the damage; the second argument is the ticket's number
 * @param general whether the finding names no ticket
 */
record Sabotage(String name, State state, BiConsumer<Saboteur, String> act, Rule rule, boolean general) {

  /** Tickets to choose from; all of them stand so at ten to eleven on Monday. */
  enum State {
    /** Gold P1, opened at ten past ten, never answered: missed, and level 1 told. */
    MISSED,
    /** Gold P1 opened at nine: three levels told. */
    CLIMBED,
    /** Gold P2, warned once. */
    WARNED,
    /** Silver P2, waits for the customer. */
    WAITING,
    /** Gold P3, a resolution is offered. */
    OFFERED,
    /** Gold P3 that has ended. */
    CLOSED,
    /** Silver P4, answered, due with the next routine release. */
    RELEASE,
    /** Basic P2, asked three weeks ago, its auto close came and nobody looked. */
    SILENT,
    /** Gold P1 opened at ten past ten, whose timers never fired. */
    UNFIRED,
    /** No ticket. */
    NONE
  }

  static Sabotage of(String name, State state, Rule rule, BiConsumer<Saboteur, String> act) {
    return new Sabotage(name, state, act, rule, false);
  }

  static Sabotage general(String name, State state, Rule rule, BiConsumer<Saboteur, String> act) {
    return new Sabotage(name, state, act, rule, true);
  }

  /** Whether a repair is expected to mend it: nothing but what the facts tell again is lost. */
  boolean mended() {
    boolean lostForGood = name.contains("release is removed") || name.contains("about no ticket");
    boolean ledgerInDoubt = name.contains("ledger") || name.contains("the last row") || name.contains("a miss is made")
        || name.contains("others are said") || name.contains("a row becomes") || name.contains("an answer is invented")
        || name.contains("the opening says");
    return rule.isRepairable() && !ledgerInDoubt && !lostForGood;
  }

  @Override
  public String toString() {
    return name;
  }
}
