package dev.palier.account.process;

import dev.palier.account.process.answer.AppointmentAnswers;
import java.util.List;
import java.util.stream.Stream;

/** Names of the variables that the models of business reviews, their forms and Java share. */
final class ReviewVariables {

  static final String PREPARATION_OUTCOME = "preparationOutcome";
  static final String WORDS = "reviewWords";
  static final String AGENDA = "reviewAgenda";
  static final String APPOINTMENT_OUTCOME = "appointmentOutcome";
  static final String REASON = "reviewReason";
  static final String REVIEW_OUTCOME = "reviewOutcome";
  static final String DECISIONS = "reviewDecisions";
  static final String ACTIONS = "reviewActions";
  static final String DONE = "doneActions";
  static final String CUSTOMER_ID = "customerId";
  static final String PERIOD = "reviewPeriod";

  /** What the tables hold once it is answered; the process keeps decisions only. */
  static final List<String> ANSWERS = Stream.concat(
      Stream.of(WORDS, AGENDA, REASON, DECISIONS, ACTIONS, DONE), AppointmentAnswers.QUESTIONS.stream()).toList();

  private ReviewVariables() {
  }
}
