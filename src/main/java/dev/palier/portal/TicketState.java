package dev.palier.portal;

import dev.palier.sla.Mode;

/** Where a ticket stands, as its customer would say it. */
public enum TicketState {
  IN_PROGRESS("In progress", "We are working on it."),
  WITH_DEVELOPMENT("With development", "Our developers are working on it, in development hours."),
  WAITING_FOR_YOU("Waiting for you", "We asked you something and wait for your answer."),
  RESOLUTION_OFFERED("Resolution offered", "We believe it is solved. Please confirm, or tell us what is still wrong."),
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
      case CLOSED -> CLOSED;
    };
  }
}
