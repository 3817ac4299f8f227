package dev.palier.audit.repair;

import dev.palier.audit.Rule;

/** What a repair does, in a sentence for the ledger. */
final class Done {

  private Done() {
  }

  static String of(Rule rule) {
    return switch (rule) {
      case TICKET_FALSE -> "Lists show the ticket as it is again";
      case NOTICE_MISSING -> "The notice was written";
      case NOTICE_UNSENT, NOTICE_VOID, NOTICE_UNPROVEN -> "The notice is sent now";
      case INSTANCE_SUSPENDED -> "The process was activated";
      case TIMER_SUSPENDED -> "The timer was activated";
      case TIMER_DEAD -> "The timer was given an attempt";
      case TIMER_LOCKED -> "The timer was unlocked";
      case TIMER_FALSE -> "The timer asked its clock again";
      case TIMER_MISSING -> "The timer was made anew";
      case TASK_MISSING -> "The task was made anew";
      case VARIABLE_FALSE -> "Cards and filters show it as it is again";
      default -> "Repaired";
    };
  }
}
