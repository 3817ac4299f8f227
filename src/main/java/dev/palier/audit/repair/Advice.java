package dev.palier.audit.repair;

import dev.palier.audit.Rule;

/** What a person is to do where no program should. */
final class Advice {

  private Advice() {
  }

  static String on(Rule rule) {
    return switch (rule) {
      case CHAIN_BROKEN, LEDGER_GAP, LEDGER_TIME, LEDGER_UNREADABLE, LEDGER_ROW_UNEXPECTED, FACTS_IMPOSSIBLE ->
          "Run \"verify\" to see which rows were changed, and restore them from a backup.";
      case INSTANCE_MISSING -> "Tell those who are due to be told by hand, and open the request again as a new ticket.";
      case INSTANCE_DOUBLE, INSTANCE_STRAY -> "Look at the processes in Cockpit and cancel the one that does not belong.";
      case INSTANCE_MISPLACED -> "Look at the process in Cockpit and move it to where the ticket stands.";
      case TIMER_FAILING, JOB_FAILING, INCIDENT -> "Read the exception of the job in Cockpit and mend its cause; it is tried again.";
      case TIMER_DOUBLE -> "Delete one of the two jobs in Cockpit.";
      case MESSAGE_MISSING -> "Move the process onto the same place again in Cockpit.";
      case NOTICE_UNREPORTED, RELAY_STILL -> "Restart the node whose relay stands still.";
      case MAIL_UNREACHABLE, NOTICE_UNSENT -> "Mend the mail server; the notices are sent by themselves.";
      case JOB_EXECUTOR_STILL, JOB_OVERDUE -> "Restart the node whose job executor stands still.";
      case CLOCK_SKEW, CLOCK_JUMP -> "Mend the time service of the machine.";
      case SEAL_LATE -> "Look at the process ledger-seal in Cockpit.";
      case DEFINITION_MISSING -> "Deploy the process.";
      default -> "Look into the log.";
    };
  }
}
