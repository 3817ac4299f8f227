package dev.palier.customer.roster;

/** Something of a calendar file that cannot be used. */
final class Unusable extends RuntimeException {

  private static final int MOST_SHOWN = 80;

  private final int line;

  Unusable(int line, String sentence) {
    super(sentence);
    this.line = line;
  }

  Unusable(CalendarLine line, String what, String expected, String was) {
    this(line.number(), what + ": expected " + expected + ", was '"
        + (was.length() > MOST_SHOWN ? was.substring(0, MOST_SHOWN) + "…" : was) + "'");
  }

  int line() {
    return line;
  }
}
