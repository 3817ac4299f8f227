package dev.palier.portal.api.problem;

/** A request that the API itself turns down; nothing was done. */
public class Unanswerable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** @param problem what is answered */
  public Unanswerable(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  /** What is answered. */
  public Problem problem() {
    return problem;
  }
}
