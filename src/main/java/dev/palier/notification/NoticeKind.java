package dev.palier.notification;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a notice is about; each kind has its own templates. */
public enum NoticeKind {
  RECEIPT(true),
  FIRST_RESPONSE(true),
  QUESTION(true),
  PROGRESS_UPDATE(true),
  RESOLUTION_OFFERED(true),
  CUSTOMER_REMINDER(true),
  TICKET_CLOSED(true),
  RESPONSE_WARNING(false),
  RESOLUTION_WARNING(false),
  UPDATE_REMINDER(false),
  RESPONSE_MISSED(false),
  RESOLUTION_MISSED(false),
  UPDATE_MISSED(false),
  ESCALATION(false),
  UNDELIVERED(false),
  SIGN_IN(true),
  MAIL_REFUSED(true),
  LEDGER_SEAL(false),
  AUDIT_ALARM(false),
  REVIEW_INVITATION(true),
  REVIEW_CANCELLED(true),
  REVIEW_MINUTES(true),
  REVIEW_REMINDER(false);

  private static final Set<NoticeKind> OF_REVIEWS = EnumSet.of(REVIEW_INVITATION, REVIEW_CANCELLED, REVIEW_MINUTES, REVIEW_REMINDER);
  private static final Set<NoticeKind> OF_NO_TICKET = EnumSet.of(SIGN_IN, MAIL_REFUSED, LEDGER_SEAL, AUDIT_ALARM);

  private final boolean toCustomer;

  NoticeKind(boolean toCustomer) {
    this.toCustomer = toCustomer;
  }

  /** Whether the reader is the customer; otherwise staff read it. */
  public boolean toCustomer() {
    return toCustomer;
  }

  /** Whether it is about a ticket; otherwise all it has to tell are the facts it was written with. */
  public boolean aboutTicket() {
    return !OF_NO_TICKET.contains(this) && !aboutReview();
  }

  /** Whether it is about a business review (SLA 2). */
  public boolean aboutReview() {
    return OF_REVIEWS.contains(this);
  }

  /**
   * Whether somebody is told when it is not delivered: not of telling itself, so that failures breed no failures, not of what is
   * about nothing that is kept, where the reader asks again, and not of a reminder, which comes again.
   */
  public boolean missedWhenUndelivered() {
    return aboutTicket() && this != UNDELIVERED || aboutReview() && toCustomer();
  }

  /** What such a notice is called in a sentence: {@code Escalation level 2}, {@code First response}. */
  public String inWords(int level) {
    String words = name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    return level == 0 ? words : words + " level " + level;
  }

  /** The name of this kind's template files, for example {@code first-response}. */
  public String templateName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
