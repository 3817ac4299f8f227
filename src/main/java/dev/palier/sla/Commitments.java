package dev.palier.sla;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Everything promised on one ticket and how it stands: applies what happens to the clocks and writes the ledger rows. All
 * instants are whole seconds; an event at the instant of a deadline comes before it (clocks: ties and rests).
 */
public final class Commitments {

  private static final Set<LedgerKind> NOTES = EnumSet.of(LedgerKind.REASSIGNED, LedgerKind.NOTICE_RETRIED, LedgerKind.REPAIRED,
      LedgerKind.REMARKED, LedgerKind.MOVED);

  private final CommitmentHeader header;
  private final Map<Metric, SlaClock> clocks;
  private final Book book;
  private final Supplier<Course> recorded;
  private final ResponseClock response;
  private final ResolutionClock resolution;
  private final UpdateClock update;
  private final EscalationClock escalation;
  private final CustomerWait customerWait;
  private Course course;

  Commitments(CommitmentHeader header, Map<Metric, SlaClock> clocks, Book book, SupportCalendars calendars, Releases releases,
      Supplier<Course> recorded) {
    this.header = header;
    this.clocks = clocks;
    this.book = book;
    this.recorded = recorded;
    Stage stage = new Stage(book, calendars, releases, () -> header.mode, this::course);
    response = new ResponseClock(clocks.get(Metric.RESPONSE), stage);
    resolution = new ResolutionClock(clocks.get(Metric.RESOLUTION), stage);
    update = new UpdateClock(clocks.get(Metric.UPDATE), stage);
    escalation = new EscalationClock(clocks.get(Metric.ESCALATION), stage, header);
    customerWait = new CustomerWait(clocks.get(Metric.CUSTOMER_WAIT), stage);
  }

  private Course course() {
    if (course == null) {
      course = recorded.get().with(book.entries());
    }
    return course;
  }

  /** The request arrived (reading R1). */
  public void opened(Instant at) {
    fact(at, LedgerKind.OPENED, header.tier + " " + header.priority);
  }

  /** The receipt is on its way: every clock starts, counted from the opening; an automatic response is met. */
  public void acknowledged(Instant openedAt, Promise promise) {
    book.write(openedAt, LedgerKind.ACKNOWLEDGED, null, null);
    header.lastLevel = promise.lastLevel();
    response.start(openedAt, promise);
    resolution.start(openedAt, promise);
    update.start(openedAt, promise);
    escalation.start(openedAt, promise);
  }

  /** The first, or a further, human answer (SLA 4.7). */
  public void responded(Instant at) {
    fact(at, LedgerKind.RESPONDED, null);
    response.answered(at);
    update.restart(at);
  }

  /** Staff sent a progress message. */
  public void updateSent(Instant at) {
    fact(at, LedgerKind.UPDATE_SENT, null);
    response.answered(at);
    update.restart(at);
  }

  /** Support asked the customer and waits (SLA 4.5). */
  public void informationRequested(Instant at, ReminderPlan reminders) {
    fact(at, LedgerKind.INFORMATION_REQUESTED, null);
    header.mode = Mode.WAITING;
    response.answered(at);
    pauseAndResume(at);
    customerWait.start(at, reminders);
  }

  /**
   * The customer answered: resumes the clocks while waiting, restarts the reminders while offered, else is only kept. An answer that
   * arrived before the question or the offer that the ticket waits with is no answer to it, whenever it is read.
   */
  public void customerReplied(Instant at) {
    fact(at, LedgerKind.CUSTOMER_REPLIED, null);
    SlaClock wait = clocks.get(Metric.CUSTOMER_WAIT);
    if (!wait.isOpen() || at.isBefore(wait.startedAt)) {
      return;
    }
    if (header.mode == Mode.WAITING) {
      resume(at);
    } else if (header.mode == Mode.OFFERED) {
      customerWait.start(at, wait.reminders);
    }
  }

  /** The bug goes to development: the resolution clock runs in development hours (SLA 4.4). */
  public void sentToDevelopment(Instant at) {
    fact(at, LedgerKind.SENT_TO_DEVELOPMENT, null);
    header.development = true;
    resolution.recompute(at);
  }

  /** Development gives it back. */
  public void returnedFromDevelopment(Instant at) {
    fact(at, LedgerKind.RETURNED_FROM_DEVELOPMENT, null);
    header.development = false;
    resolution.recompute(at);
  }

  /** The priority becomes another one, by change or by correction. */
  public void priorityChanged(Instant at, Promise promise, PriorityChange kind, String reason) {
    header.require(LedgerKind.PRIORITY_CHANGED);
    if (promise.priority() == header.priority) {
      throw new Refusal("the priority is " + header.priority + " already");
    }
    book.write(at, LedgerKind.PRIORITY_CHANGED, null, promise.priority() + " " + kind, null, reason);
    header.priority = promise.priority();
    if (kind == PriorityChange.CHANGED) {
      startAnew(at, promise);
    } else {
      correct(at, promise);
    }
  }

  private void startAnew(Instant at, Promise promise) {
    response.start(at, promise);
    resolution.start(at, promise);
    update.start(at, promise);
    escalation.start(at, promise);
  }

  private void correct(Instant at, Promise promise) {
    response.correct(at, promise);
    resolution.correct(at, promise);
    update.correct(at, promise);
    escalation.correct(at, promise);
  }

  /**
   * The customer's package is another one: from now on, or as if it had been so from the opening (SLA 2). The level reached stays. The
   * reminders of a waiting that goes on are those of the new package, counted from here.
   */
  public void packageChanged(Instant at, Promise promise, PriorityChange kind, String reason) {
    header.require(LedgerKind.PACKAGE_CHANGED);
    if (promise.tier() == header.tier) {
      throw new Refusal("the package is " + header.tier.label() + " already");
    }
    book.write(at, LedgerKind.PACKAGE_CHANGED, null, promise.tier() + " " + kind, null, reason);
    header.tier = promise.tier();
    header.lastLevel = promise.lastLevel();
    if (header.mode == Mode.OUT_OF_SCOPE) {
      if (kind == PriorityChange.CHANGED) {
        moveStarts(at);
      }
      return;
    }
    if (kind == PriorityChange.CHANGED) {
      startAnew(at, promise);
    } else {
      correct(at, promise);
    }
    customerWait.follow(at, promise.reminders());
  }

  private void moveStarts(Instant at) {
    response.moveStart(at);
    resolution.moveStart(at);
    update.moveStart(at);
    escalation.moveStart(at);
  }

  /**
   * The request is no incident: every clock ends without a word, and what was met or missed before stays so (SLA 1.1, 4.6). Where
   * nothing else follows the ticket ends.
   */
  public void outOfScope(Instant at, OutOfScope why, String reason) {
    fact(at, LedgerKind.OUT_OF_SCOPE, why.name(), reason);
    if (header.mode != Mode.RUNNING) {
      update.moveStart(at);
    }
    header.outOfScope = why;
    header.mode = Mode.OUT_OF_SCOPE;
    header.development = false;
    customerWait.stopIfOpen();
    clocks.values().forEach(SlaClock::leave);
    if (!why.leadsToStatementOfWork()) {
      closed(at, why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  /** It is an incident after all: the clocks run from the opening, as after a corrected priority; what is overdue is missed now. */
  public void backInScope(Instant at, Promise promise, String reason) {
    fact(at, LedgerKind.BACK_IN_SCOPE, null, reason);
    header.outOfScope = null;
    header.mode = Mode.RUNNING;
    correct(at, promise);
  }

  /** The statement of work went to the customer; it bears on no clock (SLA 1.1). */
  public void statementOfWorkSent(Instant at) {
    fact(at, LedgerKind.STATEMENT_OF_WORK_SENT, null);
  }

  /** Support offers a resolution (reading R5). */
  public void resolved(Instant at, ReminderPlan reminders) {
    fact(at, LedgerKind.RESOLVED, null);
    header.mode = Mode.OFFERED;
    header.development = false;
    response.answered(at);
    resolution.resolved(at);
    update.recompute(at);
    escalation.recompute(at);
    customerWait.start(at, reminders);
  }

  /** The customer says it is not solved. */
  public void resolutionRejected(Instant at) {
    fact(at, LedgerKind.RESOLUTION_REJECTED, null);
    header.mode = Mode.RUNNING;
    customerWait.stop();
    resolution.rejected(at);
    update.restart(at);
    escalation.recompute(at);
  }

  /** The ticket ends; no clock runs any more. */
  public void closed(Instant at, String how) {
    fact(at, LedgerKind.CLOSED, how);
    header.mode = Mode.CLOSED;
    if (header.outOfScope == null) {
      clocks.values().forEach(clock -> clock.end(SlaClock.State.ENDED));
    }
  }

  /**
   * An answer that arrived before an auto close, but was read after it, opens the ticket again: support goes on, or the offered
   * resolution waits on, as if the ticket had not ended (clocks: late facts).
   */
  public void reopened(Instant at, Promise promise) {
    course = null;
    book.write(at, LedgerKind.REOPENED, null, null);
    header.mode = course().mode();
    if (header.mode == Mode.OFFERED) {
      customerWait.start(at, promise.reminders());
      fact(at, LedgerKind.CUSTOMER_REPLIED, null);
      return;
    }
    fact(at, LedgerKind.CUSTOMER_REPLIED, null);
    header.mode = Mode.RUNNING;
    resolution.rejected(at);
    update.start(at, promise);
    escalation.correct(at, promise);
  }

  /** Routine releases were planned, moved or given up: "next routine update" may have another deadline now, or none (SLA 4.7). */
  public void releasesChanged(Instant at) {
    if (header.mode == Mode.RUNNING) {
      resolution.releasesChanged(at);
    }
  }

  /**
   * The deadlines are reckoned anew by the tables now in force, from where each clock counts. What was met or missed stays so; a level or
   * an update that is overdue by the new tables is due now.
   */
  public void reckonedAnew(Instant at, Promise promise, String reason) {
    fact(at, LedgerKind.RECKONED, null, reason);
    header.lastLevel = promise.lastLevel();
    SlaClock first = clocks.get(Metric.RESPONSE);
    if (!first.isBreached() && first.state != SlaClock.State.MET_BY_RECEIPT) {
      response.correct(at, promise);
    }
    if (!clocks.get(Metric.RESOLUTION).isBreached()) {
      resolution.correct(at, promise);
    }
    update.correct(at, promise);
    escalation.correct(at, promise);
    customerWait.follow(at, promise.reminders());
  }

  /**
   * Somebody acknowledged a level: records who took it and stops nothing (reading R2).
   *
   * @param reason in words, or null
   */
  public void levelAcknowledged(Instant at, int level, String reason) {
    fact(at, LedgerKind.LEVEL_ACKNOWLEDGED, String.valueOf(level), reason);
  }

  /** The ticket went from one line of support to another (SLA 4.1). */
  public void handedOver(Instant at, String line) {
    fact(at, LedgerKind.HANDED_OVER, line);
  }

  /**
   * Something was done about the ticket that bears on no clock, also when it is closed.
   *
   * @param kind   {@code REASSIGNED}, {@code NOTICE_RETRIED}, {@code REPAIRED}, {@code REMARKED} or {@code MOVED}
   * @param value  what was done to what, in a word or two
   * @param reason why, in the words of who did it
   */
  public void noted(Instant at, LedgerKind kind, String value, String reason) {
    if (!NOTES.contains(kind)) {
      throw new IllegalArgumentException("A row " + kind + " bears on clocks and is no note");
    }
    book.write(at, kind, null, value, null, reason);
  }

  /**
   * A step of a model told somebody something; it bears on no clock, also when the ticket is closed.
   *
   * @param template  the text that was sent
   * @param roles     ids of the roles told, {@code ;} between
   * @param words     the words put into it, or null
   * @return the row, which the notice tells of
   */
  public LedgerEntry told(Instant at, String template, String roles, String words) {
    return book.write(at, LedgerKind.TOLD, null, template, roles, words);
  }

  private void resume(Instant at) {
    header.mode = Mode.RUNNING;
    customerWait.stop();
    resolution.recompute(at);
    update.restart(at);
    escalation.recompute(at);
  }

  private void pauseAndResume(Instant at) {
    resolution.recompute(at);
    update.recompute(at);
    escalation.recompute(at);
  }

  /**
   * Asks for the next level; refused where there is none.
   *
   * @param reason in the words of staff, or null: a customer's words are a message
   */
  public void escalationRequested(Instant at, String reason) {
    fact(at, LedgerKind.ESCALATION_REQUESTED, null, reason);
  }

  /** What time alone does to the ticket. */
  public PassingTime time() {
    return new PassingTime(header, clocks, book, update, escalation, customerWait);
  }

  /** How the first response and the resolution stand: the worse of both. */
  Standing standing(Instant now) {
    Standing response = clocks.get(Metric.RESPONSE).standing(now);
    Standing resolution = clocks.get(Metric.RESOLUTION).standing(now);
    return response.compareTo(resolution) > 0 ? response : resolution;
  }

  /** Where the ticket stands. */
  public CommitmentHeader header() {
    return header;
  }

  /** How one of its clocks stands. */
  public ClockView clock(Metric metric) {
    return ClockView.of(clocks.get(metric));
  }

  /**
   * The row of a kind that this step wrote.
   *
   * @throws IllegalStateException if it wrote none
   */
  public LedgerEntry written(LedgerKind kind) {
    return book.entries().stream().filter(entry -> entry.kind() == kind).findFirst()
        .orElseThrow(() -> new IllegalStateException("Step of " + header.ticket + " wrote no row " + kind));
  }

  Book book() {
    return book;
  }

  Map<Metric, SlaClock> clocks() {
    return clocks;
  }

  private void fact(Instant at, LedgerKind kind, String value) {
    fact(at, kind, value, null);
  }

  private void fact(Instant at, LedgerKind kind, String value, String reason) {
    header.require(kind);
    course = null;
    book.write(at, kind, null, value, null, reason);
  }
}
