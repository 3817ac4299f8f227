package dev.palier.engine.startup;

/** A setting under which tickets, deadlines or passwords would not be safe; the start is refused. */
class UnsafeSetting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  UnsafeSetting(String description, String action) {
    super(description);
    this.action = action;
  }

  String action() {
    return action;
  }
}
