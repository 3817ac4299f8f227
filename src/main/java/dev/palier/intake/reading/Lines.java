package dev.palier.intake.reading;

/** Lines in bytes. */
final class Lines {

  private Lines() {
  }

  /** Where the next line begins, or the end. */
  static int next(byte[] raw, int at, int to) {
    for (int i = at; i < to; i++) {
      if (raw[i] == '\n') {
        return i + 1;
      }
    }
    return to;
  }

  /** Where the content of a line ends, without its line end. */
  static int contentEnd(byte[] raw, int at, int next) {
    int end = next;
    if (end > at && raw[end - 1] == '\n') {
      end--;
    }
    if (end > at && raw[end - 1] == '\r') {
      end--;
    }
    return end;
  }
}
