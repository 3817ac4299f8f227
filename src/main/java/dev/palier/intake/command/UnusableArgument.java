package dev.palier.intake.command;

/** An argument, a file or a line that cannot be used; the message names it and what was expected. */
class UnusableArgument extends RuntimeException {

  UnusableArgument(String message) {
    super(message);
  }
}
