package dev.palier.tasklist.process.plugin;

import dev.palier.engine.PluginProblem;
import java.util.Arrays;
import java.util.Locale;

/** What can be done in the tab. */
enum TabAct {
  MESSAGE("Write the message to the customer.", 20_000), NOTE("Write the note.", 20_000),
  PRIORITY("Give the reason for the new priority.", 1000), ESCALATION("Give the reason for the next level.", 1000),
  LEVEL(null, 0),
  OUT_OF_SCOPE("Write to the customer why it is outside the agreement.", 20_000),
  BACK_IN_SCOPE("Write to the customer why it is an incident after all.", 20_000),
  HAND_OVER("Write a note for the line that takes over.", 20_000), TAM_TIME("Say what was done.", 1000),
  UNAVAILABLE("Say what is unavailable.", 1000), RESTORED("Say how service was restored.", 1000),
  NOT_UNAVAILABLE("Say why it was no outage.", 1000),
  UPGRADE(null, 0);

  private final String missing;
  private final int longest;

  /**
   * @param missing what to say when there are no words; null for an act without
   * @param longest characters
   */
  TabAct(String missing, int longest) {
    this.missing = missing;
    this.longest = longest;
  }

  /**
   * The act with this name in an address, for example {@code hand-over}.
   *
   * @throws PluginProblem if there is none
   */
  static TabAct of(String name) {
    return Arrays.stream(values()).filter(act -> act.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)).findFirst()
        .orElseThrow(() -> new PluginProblem(PluginProblem.NOT_HERE, "There is no such act."));
  }

  /** Whether it is open also to those who hold a role of the escalation path (SLA 4.8). */
  boolean isOfThePath() {
    return this == ESCALATION || this == LEVEL;
  }

  /**
   * The words, as they are kept.
   *
   * @throws PluginProblem if they are missing or too long
   */
  String words(SentAct sent) {
    if (missing == null) {
      return null;
    }
    String words = sent.words() == null ? "" : sent.words().replace("\u0000", "").strip();
    if (words.isEmpty()) {
      throw new PluginProblem(PluginProblem.REFUSED, missing);
    }
    if (words.length() > longest) {
      throw new PluginProblem(PluginProblem.TOO_LONG, "Expected at most " + longest + " characters, were " + words.length()
          + "; nothing was kept.");
    }
    return words;
  }
}
