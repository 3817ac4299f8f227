package dev.palier.sla;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a clock is to reach, as a cell of {@code sla-targets.dmn} says it (SLA 4.7). */
public sealed interface Target {

  /** So much time. */
  record Timed(Amount amount) implements Target {
    @Override
    public String toString() {
      return amount.toString();
    }
  }

  /** An automatic acknowledgement is the response. */
  record Automatic() implements Target {
    @Override
    public String toString() {
      return "auto";
    }
  }

  /** The first routine release planned after the clock's start. */
  record NextRoutineUpdate() implements Target {
    @Override
    public String toString() {
      return "next routine update";
    }
  }

  /** The contract promises nothing, so no clock runs. */
  record Nothing() implements Target {
    @Override
    public String toString() {
      return "-";
    }
  }

  /** No promise. */
  Target NOTHING = new Nothing();

  /**
   * Reads a cell: an {@link Amount}, {@code auto}, {@code next routine update} or {@code -}.
   *
   * @throws IllegalArgumentException if the text is anything else; the message says what was expected
   */
  static Target parse(String text) {
    return Parsed.CELLS.computeIfAbsent(text, Target::read);
  }

  private static Target read(String text) {
    return switch (text) {
      case "-" -> NOTHING;
      case "auto" -> new Automatic();
      case "next routine update" -> new NextRoutineUpdate();
      default -> new Timed(Amount.parse(text));
    };
  }

  /** The few texts in use, so that a clock that is read from its row costs no parsing. */
  final class Parsed {
    private static final Map<String, Target> CELLS = new ConcurrentHashMap<>();

    private Parsed() {
    }
  }
}
