package dev.palier.sla.process;

import dev.palier.engine.UsableInModels;
import dev.palier.sla.ClockView;
import dev.palier.sla.Ledger;
import dev.palier.sla.Metric;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The instants that timers and user tasks of the models ask for, by {@code ${deadlines.…(execution)}}. Every answer comes from the
 * clocks of the ticket named by the business key. The engine refuses a timer without a date, so "never" is a far date.
 */
@Component("deadlines")
@UsableInModels
public class Deadlines {

  /** Stands for "never" in a timer; screens show it as "none". */
  public static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

  private final Ledger ledger;
  private final Clock clock;

  Deadlines(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The next warning or the deadline of the response clock. */
  public Date responseMoment(DelegateExecution execution) {
    return moment(execution, Metric.RESPONSE);
  }

  /** The next warning or the deadline of the resolution clock. */
  public Date resolutionMoment(DelegateExecution execution) {
    return moment(execution, Metric.RESOLUTION);
  }

  /** The next reminder of staff or the deadline of the update clock. */
  public Date updateMoment(DelegateExecution execution) {
    return moment(execution, Metric.UPDATE);
  }

  /** When the next level of the escalation path is due. */
  public Date escalationMoment(DelegateExecution execution) {
    return moment(execution, Metric.ESCALATION);
  }

  /**
   * What comes next while support waits for the customer: a reminder or the auto close; before them a resolution time that a corrected
   * priority shows to have been used up (clocks: priority change).
   */
  public Date customerMoment(DelegateExecution execution) {
    Date wait = moment(execution, Metric.CUSTOMER_WAIT);
    Date usedUp = moment(execution, Metric.RESOLUTION);
    return usedUp.before(wait) ? usedUp : wait;
  }

  /** The response deadline, or null for none. */
  public Date responseDue(DelegateExecution execution) {
    return due(execution, Metric.RESPONSE);
  }

  /** When staff are to look at the first response again: the next warning, or null for none. */
  public Date responseFollowUp(DelegateExecution execution) {
    return followUp(execution, Metric.RESPONSE);
  }

  /** The resolution deadline, or null for none. */
  public Date resolutionDue(DelegateExecution execution) {
    return due(execution, Metric.RESOLUTION);
  }

  /** The next warning of the resolution clock, or null for none. */
  public Date resolutionFollowUp(DelegateExecution execution) {
    return followUp(execution, Metric.RESOLUTION);
  }

  /** The update deadline, or null for none. */
  public Date updateDue(DelegateExecution execution) {
    return due(execution, Metric.UPDATE);
  }

  /** When staff are reminded of the next update, or null for none. */
  public Date updateFollowUp(DelegateExecution execution) {
    return followUp(execution, Metric.UPDATE);
  }

  /** The next reminder of the customer or the auto close, or null for none. */
  public Date customerDue(DelegateExecution execution) {
    return due(execution, Metric.CUSTOMER_WAIT);
  }

  /** Whether a human answer is still owed (SLA 4.7). */
  public boolean responseOwed(DelegateExecution execution) {
    return view(execution, Metric.RESPONSE).open();
  }

  /** Whether the response deadline has come, and not only a warning. */
  public boolean responseMissed(DelegateExecution execution) {
    return missed(execution, Metric.RESPONSE);
  }

  /** Whether the resolution deadline has come, and not only a warning. */
  public boolean resolutionMissed(DelegateExecution execution) {
    return missed(execution, Metric.RESOLUTION);
  }

  /** Whether the update deadline has come, and not only a reminder. */
  public boolean updateMissed(DelegateExecution execution) {
    return missed(execution, Metric.UPDATE);
  }

  /** Whether a miss raises the next level: there is a path, and no interval that climbs it (reading R3). */
  public boolean missRaisesLevel(DelegateExecution execution) {
    return ledger.missRaisesLevel(execution.getProcessBusinessKey());
  }

  /** Whether the waiting for the customer ends now (SLA 2 ticket auto close). */
  public boolean autoCloseDue(DelegateExecution execution) {
    return ledger.autoCloseDue(execution.getProcessBusinessKey(), clock.instant());
  }

  private Date moment(DelegateExecution execution, Metric metric) {
    Instant at = view(execution, metric).nextMomentAt();
    return at == null ? NEVER : Date.from(at);
  }

  private Date due(DelegateExecution execution, Metric metric) {
    ClockView view = view(execution, metric);
    return view.open() && view.dueAt() != null ? Date.from(view.dueAt()) : null;
  }

  private Date followUp(DelegateExecution execution, Metric metric) {
    ClockView view = view(execution, metric);
    return view.nextMomentAt() != null && !view.nextIsMiss() ? Date.from(view.nextMomentAt()) : null;
  }

  private boolean missed(DelegateExecution execution, Metric metric) {
    ClockView view = view(execution, metric);
    return view.nextIsMiss() && view.nextMomentAt() != null && !view.nextMomentAt().isAfter(clock.instant());
  }

  private ClockView view(DelegateExecution execution, Metric metric) {
    return ledger.clock(execution.getProcessBusinessKey(), metric);
  }
}
