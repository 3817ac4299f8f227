package dev.palier.sla;

/** An event that is impossible in the ticket's state; it changed nothing (clocks: impossible events). */
public class Refusal extends IllegalArgumentException {

  /** @param reason a sentence for the person who asked */
  public Refusal(String reason) {
    super(reason);
  }
}
