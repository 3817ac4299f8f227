package dev.palier.portal;

import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Mode;
import dev.palier.sla.OutOfScope;

/** Where a ticket stands, as its customer would say it. */
public enum TicketState {
  IN_PROGRESS("In progress", "We are working on it."),
  WITH_DEVELOPMENT("With development", "Our developers are working on it, in development hours."),
  WAITING_FOR_YOU("Waiting for you", "We asked you something and wait for your answer."),
  RESOLUTION_OFFERED("Resolution offered", "We believe it is solved. Please confirm, or tell us what is still wrong."),
  STATEMENT_OF_WORK("Statement of work", "You asked for something new. Your support agreement does not cover it, so no time limits apply; "
      + "your Account Manager writes to you what it takes."),
  OUTSIDE_AGREEMENT("Outside the agreement", "The cause is a product of somebody else, which your support agreement does not cover. "
      + "Write to us here if you see it otherwise."),
  CLOSED("Closed", "This ticket has ended.");

  private final String label;
  private final String sentence;

  TicketState(String label, String sentence) {
    this.label = label;
    this.sentence = sentence;
  }

  /** In one to three words. */
  public String label() {
    return label;
  }

  /** In a sentence. */
  public String sentence() {
    return sentence;
  }

  static TicketState of(Mode mode, boolean inDevelopment) {
    return switch (mode) {
      case RUNNING -> inDevelopment ? WITH_DEVELOPMENT : IN_PROGRESS;
      case WAITING -> WAITING_FOR_YOU;
      case OFFERED -> RESOLUTION_OFFERED;
      case OUT_OF_SCOPE -> STATEMENT_OF_WORK;
      case CLOSED -> CLOSED;
    };
  }

  static TicketState of(CommitmentHeader header) {
    return header.mode() == Mode.CLOSED && header.outOfScope() == OutOfScope.THIRD_PARTY ? OUTSIDE_AGREEMENT
        : of(header.mode(), header.inDevelopment());
  }
}
