package dev.palier.engine;

/** Why a plugin of the web applications cannot show something, or an act not be done, as a sentence for the person at the screen. */
public class PluginProblem extends RuntimeException {

  public static final int UNUSABLE = 400;
  public static final int NOT_ALLOWED = 403;
  public static final int NOT_HERE = 404;
  public static final int OVERTAKEN = 409;
  public static final int TOO_LONG = 413;
  public static final int REFUSED = 422;
  public static final int BROKEN = 500;

  private static final long serialVersionUID = 1;

  private final int status;

  /** @param status of the answer over HTTP */
  public PluginProblem(int status, String sentence) {
    super(sentence);
    this.status = status;
  }

  int status() {
    return status;
  }
}
