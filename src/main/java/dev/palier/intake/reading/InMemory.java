package dev.palier.intake.reading;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads streams over bytes that are in memory already, where no disk and no network can fail. */
final class InMemory {

  /** Something that reads a stream. */
  interface Reading<T> {

    T read() throws IOException;
  }

  private InMemory() {
  }

  static <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory could not be read", e);
    }
  }
}
