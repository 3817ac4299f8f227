package dev.palier.model.difference;

/** A file is not what its name says. */
final class UnreadableFile extends RuntimeException {

  UnreadableFile(Exception cause) {
    super(cause);
  }
}
