package dev.palier.tasklist.process.plugin;

/** Why the tab cannot be shown, or an act not be done, as a sentence for the person at the screen. */
class TabProblem extends RuntimeException {

  static final int UNUSABLE = 400;
  static final int NOT_ALLOWED = 403;
  static final int NOT_HERE = 404;
  static final int OVERTAKEN = 409;
  static final int TOO_LONG = 413;
  static final int REFUSED = 422;
  static final int BROKEN = 500;

  private static final long serialVersionUID = 1;

  private final int status;

  /** @param status of the answer over HTTP */
  TabProblem(int status, String sentence) {
    super(sentence);
    this.status = status;
  }

  int status() {
    return status;
  }
}
