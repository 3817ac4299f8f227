package dev.palier.sla;

import java.util.List;
import java.util.stream.Collectors;

/** Answers that nothing can be done with: each problem names its field, and nothing was done. */
public class UnusableAnswers extends Refusal {

  private final transient List<Problem> problems;

  /**
   * What is wrong with one answer.
   *
   * @param field    the field's name
   * @param sentence what was expected, for the person who answered
   */
  public record Problem(String field, String sentence) {
  }

  /** @param problems at least one */
  public UnusableAnswers(List<Problem> problems) {
    super(problems.stream().map(problem -> problem.field() + ": " + problem.sentence()).collect(Collectors.joining(" ")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the fields. */
  public List<Problem> problems() {
    return problems;
  }
}
