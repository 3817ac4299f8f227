package dev.palier.notification;

import java.util.Locale;

/** What a notice is about; each kind has its own templates. */
public enum NoticeKind {
  RECEIPT(Reader.CUSTOMER, Subject.TICKET),
  FIRST_RESPONSE(Reader.CUSTOMER, Subject.TICKET),
  QUESTION(Reader.CUSTOMER, Subject.TICKET),
  PROGRESS_UPDATE(Reader.CUSTOMER, Subject.TICKET),
  RESOLUTION_OFFERED(Reader.CUSTOMER, Subject.TICKET),
  CUSTOMER_REMINDER(Reader.CUSTOMER, Subject.TICKET),
  TICKET_CLOSED(Reader.CUSTOMER, Subject.TICKET),
  STATEMENT_OF_WORK_COMING(Reader.CUSTOMER, Subject.TICKET),
  OUTSIDE_AGREEMENT(Reader.CUSTOMER, Subject.TICKET),
  INCIDENT_AFTER_ALL(Reader.CUSTOMER, Subject.TICKET),
  STATEMENT_OF_WORK(Reader.CUSTOMER, Subject.TICKET),
  STATEMENT_OF_WORK_REMINDER(Reader.CUSTOMER, Subject.TICKET),
  STATEMENT_OF_WORK_LATE(Reader.STAFF, Subject.TICKET),
  RESPONSE_WARNING(Reader.STAFF, Subject.TICKET),
  RESOLUTION_WARNING(Reader.STAFF, Subject.TICKET),
  UPDATE_REMINDER(Reader.STAFF, Subject.TICKET),
  RESPONSE_MISSED(Reader.STAFF, Subject.TICKET),
  RESOLUTION_MISSED(Reader.STAFF, Subject.TICKET),
  UPDATE_MISSED(Reader.STAFF, Subject.TICKET),
  ESCALATION(Reader.STAFF, Subject.TICKET),
  UNDELIVERED(Reader.STAFF, Subject.TICKET),
  NOTE_TO_CUSTOMER(Reader.CUSTOMER, Subject.TICKET),
  NOTE_TO_STAFF(Reader.STAFF, Subject.TICKET),

  SIGN_IN(Reader.CUSTOMER, Subject.ITSELF),
  MAIL_REFUSED(Reader.CUSTOMER, Subject.ITSELF),
  LEDGER_SEAL(Reader.STAFF, Subject.ITSELF),
  AUDIT_ALARM(Reader.STAFF, Subject.ITSELF),

  REVIEW_INVITATION(Reader.CUSTOMER, Subject.REVIEW),
  REVIEW_CANCELLED(Reader.CUSTOMER, Subject.REVIEW),
  REVIEW_MINUTES(Reader.CUSTOMER, Subject.REVIEW),
  REVIEW_REMINDER(Reader.STAFF, Subject.REVIEW),

  SERVICE_CREDIT(Reader.CUSTOMER, Subject.CREDIT),

  MAINTENANCE_ANNOUNCED(Reader.CUSTOMER, Subject.MAINTENANCE),
  MAINTENANCE_CHANGED(Reader.CUSTOMER, Subject.MAINTENANCE),
  MAINTENANCE_CANCELLED(Reader.CUSTOMER, Subject.MAINTENANCE),
  MAINTENANCE_PROLONGED(Reader.CUSTOMER, Subject.MAINTENANCE),
  MAINTENANCE_FINISHED(Reader.CUSTOMER, Subject.MAINTENANCE),
  MAINTENANCE_OVERRUN(Reader.STAFF, Subject.MAINTENANCE),

  RELEASE_NOTES(Reader.CUSTOMER, Subject.PACKAGE_SERVICE),
  DEMO_INVITATION(Reader.CUSTOMER, Subject.PACKAGE_SERVICE),
  DEMO_CANCELLED(Reader.CUSTOMER, Subject.PACKAGE_SERVICE),
  ROADMAP_ANSWER(Reader.CUSTOMER, Subject.PACKAGE_SERVICE),
  TAM_HOURS_WARNING(Reader.STAFF, Subject.PACKAGE_SERVICE),
  SERVICE_REMINDER(Reader.STAFF, Subject.PACKAGE_SERVICE);

  private enum Reader {
    CUSTOMER, STAFF
  }

  /** What is kept of what a notice tells of; each is told by one bean of {@link NoticeSubjects}. */
  public enum Subject {
    /** A ticket and its ledger. */
    TICKET,
    /** Nothing: all it has to tell are the facts it was written with. */
    ITSELF,
    /** A business review (SLA 2). */
    REVIEW,
    /** The service credit of a month (SLA 4.10). */
    CREDIT,
    /** Maintenance (SLA 3.1, 3.2, 3.7). */
    MAINTENANCE,
    /** A release, or something that comes with a package (SLA 2, 3.3, 3.5). */
    PACKAGE_SERVICE
  }

  private final Reader reader;
  private final Subject subject;

  NoticeKind(Reader reader, Subject subject) {
    this.reader = reader;
    this.subject = subject;
  }

  /** Whether the reader is the customer; otherwise staff read it. */
  public boolean toCustomer() {
    return reader == Reader.CUSTOMER;
  }

  /** What it tells of. */
  public Subject subject() {
    return subject;
  }

  /** Whether it is about a ticket. */
  public boolean aboutTicket() {
    return subject == Subject.TICKET;
  }

  /**
   * Whether somebody is told when it is not delivered: not of telling itself, so that failures breed no failures, not of what is
   * about nothing that is kept, where the reader asks again, and not of a reminder to staff, which comes again.
   */
  public boolean missedWhenUndelivered() {
    return switch (subject) {
      case TICKET -> this != UNDELIVERED;
      case ITSELF -> false;
      default -> toCustomer();
    };
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
