package dev.palier.ticket.record;

import dev.palier.notification.NoticeKind;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reminders of a statement of work that is late: of whoever writes it, or of the customer who owes an answer to it (SLA 1.1). */
@Component
public class ScopeReminders {

  private static final String ACCOUNT_MANAGER = "account-manager";

  private final TicketNotices notices;

  ScopeReminders(TicketNotices notices) {
    this.notices = notices;
  }

  /** The Account Manager of the customer. */
  public void ofWriting(String ticket, Instant now) {
    notices.remindRole(ticket, NoticeKind.STATEMENT_OF_WORK_LATE, ACCOUNT_MANAGER, now);
  }

  /** The contact who opened the ticket. */
  public void ofAnswer(String ticket, Instant now) {
    notices.remindCustomer(ticket, NoticeKind.STATEMENT_OF_WORK_REMINDER, now);
  }
}
