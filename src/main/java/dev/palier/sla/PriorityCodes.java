package dev.palier.sla;

/** The priority codes (SLA 4.7), as process owners keep them in {@code priority.dmn}. */
public interface PriorityCodes {

  /**
   * The priority that follows from the answers.
   *
   * @throws UnusableAnswers if an answer is missing, contradicts another or the table knows no such case
   */
  Priority of(PriorityAnswers answers);
}
