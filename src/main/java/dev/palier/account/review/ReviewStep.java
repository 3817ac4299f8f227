package dev.palier.account.review;

import java.util.Locale;

/** Where a business review stands. */
public enum ReviewStep {
  PACK("Pack is being made"), PREPARE("Prepare business review"), AGREE("Agree on appointment"), AWAIT("Await appointment"),
  MINUTES("Write minutes"), HELD("Held"), CANCELLED("Cancelled");

  private final String words;

  ReviewStep(String words) {
    this.words = words;
  }

  /** As {@code business-reviews.dmn} names it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  /** Whether somebody has to do something until an agreed time. */
  public boolean isDueOfSomebody() {
    return this == PREPARE || this == AGREE || this == MINUTES;
  }

  /** Whether nothing more happens. */
  public boolean isOver() {
    return this == HELD || this == CANCELLED;
  }
}
