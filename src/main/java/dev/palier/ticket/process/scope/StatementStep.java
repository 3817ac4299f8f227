package dev.palier.ticket.process.scope;

import java.util.Locale;

/** What a statement of work waits for. */
enum StatementStep {
  WRITE, ANSWER;

  /** As {@code statement-of-work.dmn} names it. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static StatementStep ofTask(String key) {
    return key.equals("Task_WriteStatementOfWork") ? WRITE : ANSWER;
  }
}
