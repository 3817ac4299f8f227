package dev.palier.audit;

import java.util.Locale;

/** What the audit looks for. {@code docs/audit.md} says of each what it means and what to do. */
public enum Rule {
  CHAIN_BROKEN(false), SEAL_LATE(false), LEDGER_GAP(false), LEDGER_TIME(false), LEDGER_UNREADABLE(true), FACTS_IMPOSSIBLE(false), LEDGER_ROW_MISSING(true),
  LEDGER_ROW_UNEXPECTED(false), COMMITMENT_FALSE(true), TICKET_FALSE(true), CLOSE_OVERDUE(true),
  CLOCK_MISSING(true), CLOCK_FALSE(true),
  NOTICE_MISSING(true), NOTICE_UNSENT(true), NOTICE_VOID(true), NOTICE_UNPROVEN(true), NOTICE_UNREPORTED(false),
  INSTANCE_MISSING(false), INSTANCE_DOUBLE(false), INSTANCE_STRAY(false), INSTANCE_MISPLACED(false), INSTANCE_SUSPENDED(true),
  TASK_MISSING(true), MESSAGE_MISSING(false), VARIABLE_FALSE(true),
  TIMER_MISSING(true), TIMER_DOUBLE(false), TIMER_FALSE(true), TIMER_DEAD(true), TIMER_SUSPENDED(true), TIMER_LOCKED(true),
  TIMER_FAILING(false), TIMER_OVERDUE(true),
  JOB_DEAD(true), JOB_FAILING(false), JOB_OVERDUE(false), INCIDENT(false), DEFINITION_SUSPENDED(true), DEFINITION_MISSING(false),
  JOB_EXECUTOR_STILL(false), CLOCK_SKEW(false), CLOCK_JUMP(false), RELAY_STILL(false), MAIL_UNREACHABLE(false),
  INTAKE_STILL(false), MAIL_UNREAD(false), AUDIT_FAILED(false), MORE(false);

  private final boolean repairable;

  Rule(boolean repairable) {
    this.repairable = repairable;
  }

  /** Kebab-case, as in the table and in {@link Finding#rule()}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether {@code audit --repair} may put it right. */
  public boolean isRepairable() {
    return repairable;
  }
}
