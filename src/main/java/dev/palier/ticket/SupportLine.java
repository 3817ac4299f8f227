package dev.palier.ticket;

/** The lines of support (SLA 4.1, 4.4); each is a candidate group in Tasklist and a role with a mailbox. */
public enum SupportLine {
  FIRST_LINE("first-line"), SECOND_LINE("second-line"), THIRD_LINE("third-line"), DEVELOPMENT("development");

  private final String id;

  SupportLine(String id) {
    this.id = id;
  }

  /** The group and role id. */
  public String id() {
    return id;
  }

  /**
   * The line with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static SupportLine of(String id) {
    for (SupportLine line : values()) {
      if (line.id.equals(id)) {
        return line;
      }
    }
    throw new IllegalArgumentException("expected first-line, second-line, third-line or development, was '" + id + "'");
  }
}
