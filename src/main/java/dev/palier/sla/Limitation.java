package dev.palier.sla;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far functions of a usable product are limited, one of the questions behind the priority codes (SLA 4.7). */
public enum Limitation {
  CRITICAL, LIMITED, SLIGHT;

  /** The word of {@code priority.dmn}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The limitation of this word; empty for any other. */
  public static Optional<Limitation> of(String id) {
    return Arrays.stream(values()).filter(limitation -> limitation.id().equals(id)).findFirst();
  }
}
