package dev.palier.ticket.process;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Every moment is far away unless a test says what is due; tests fire timers by name, not by waiting. */
public final class FakeDeadlines {

  private static final Date NONE = Date.from(Instant.parse("9999-12-31T00:00:00Z"));
  static final Date DUE = Date.from(Instant.parse("2024-06-08T21:40:00Z"));

  boolean responseOwed;
  boolean missed;
  boolean missRaisesLevel;
  boolean autoCloseDue;

  void reset() {
    responseOwed = true;
    missed = false;
    missRaisesLevel = false;
    autoCloseDue = false;
  }

  public Date responseMoment(DelegateExecution execution) {
    return NONE;
  }

  public Date resolutionMoment(DelegateExecution execution) {
    return NONE;
  }

  public Date updateMoment(DelegateExecution execution) {
    return NONE;
  }

  public Date escalationMoment(DelegateExecution execution) {
    return NONE;
  }

  public Date customerMoment(DelegateExecution execution) {
    return NONE;
  }

  public Date responseDue(DelegateExecution execution) {
    return DUE;
  }

  public Date responseFollowUp(DelegateExecution execution) {
    return DUE;
  }

  public Date resolutionDue(DelegateExecution execution) {
    return DUE;
  }

  public Date resolutionFollowUp(DelegateExecution execution) {
    return DUE;
  }

  public Date updateDue(DelegateExecution execution) {
    return DUE;
  }

  public Date updateFollowUp(DelegateExecution execution) {
    return DUE;
  }

  public Date customerDue(DelegateExecution execution) {
    return null;
  }

  public boolean responseOwed(DelegateExecution execution) {
    return responseOwed;
  }

  public boolean responseMissed(DelegateExecution execution) {
    return missed;
  }

  public boolean resolutionMissed(DelegateExecution execution) {
    return missed;
  }

  public boolean updateMissed(DelegateExecution execution) {
    return missed;
  }

  public boolean missRaisesLevel(DelegateExecution execution) {
    return missRaisesLevel;
  }

  public boolean autoCloseDue(DelegateExecution execution) {
    return autoCloseDue;
  }
}
