package dev.palier.audit.check;

import dev.palier.customer.RoleNames;
import dev.palier.notification.NoticeKind;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.OutOfScope;

/** Which notice a ledger row owes. */
public final class OwedNotices {

  private OwedNotices() {
  }

  /** The kind of notice, or null where nobody is told. */
  public static NoticeKind kindOf(LedgerEntry row) {
    return switch (row.kind()) {
      case ACKNOWLEDGED -> NoticeKind.RECEIPT;
      case RESPONDED -> NoticeKind.FIRST_RESPONSE;
      case UPDATE_SENT -> NoticeKind.PROGRESS_UPDATE;
      case INFORMATION_REQUESTED -> NoticeKind.QUESTION;
      case RESOLVED -> NoticeKind.RESOLUTION_OFFERED;
      case OUT_OF_SCOPE -> row.value().equals(OutOfScope.THIRD_PARTY.name()) ? NoticeKind.OUTSIDE_AGREEMENT
          : NoticeKind.STATEMENT_OF_WORK_COMING;
      case BACK_IN_SCOPE -> NoticeKind.INCIDENT_AFTER_ALL;
      case STATEMENT_OF_WORK_SENT -> NoticeKind.STATEMENT_OF_WORK;
      case REMINDED -> NoticeKind.CUSTOMER_REMINDER;
      case ESCALATED -> NoticeKind.ESCALATION;
      case TOLD -> RoleNames.CONTACT.equals(row.recipients()) ? NoticeKind.NOTE_TO_CUSTOMER : NoticeKind.NOTE_TO_STAFF;
      case WARNED -> row.metric() == null ? null : switch (row.metric()) {
        case RESPONSE -> NoticeKind.RESPONSE_WARNING;
        case RESOLUTION -> NoticeKind.RESOLUTION_WARNING;
        default -> NoticeKind.UPDATE_REMINDER;
      };
      case BREACHED -> row.metric() == null ? null : switch (row.metric()) {
        case RESPONSE -> NoticeKind.RESPONSE_MISSED;
        case RESOLUTION -> NoticeKind.RESOLUTION_MISSED;
        default -> NoticeKind.UPDATE_MISSED;
      };
      default -> null;
    };
  }

  /** Whether not every row of this kind is told. */
  static boolean onlyIfTold(LedgerKind kind) {
    return kind == LedgerKind.BREACHED || kind == LedgerKind.WARNED || kind == LedgerKind.ESCALATED || kind == LedgerKind.REMINDED;
  }
}
