package dev.palier.replay;

/** Arguments or an input line that cannot be used; the message names the file, the line and what was expected. */
class UnusableInput extends RuntimeException {

  UnusableInput(String message) {
    super(message);
  }
}
