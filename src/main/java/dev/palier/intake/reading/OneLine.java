package dev.palier.intake.reading;

/** Texts of strangers on one line: no line ends, control characters or marks that turn the direction of reading. */
final class OneLine {

  private static final String UNWANTED = "[\\p{Cntrl}\\u0085\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\p{Cs}]+";

  private OneLine() {
  }

  static String of(String text) {
    return text.replaceAll(UNWANTED, " ").strip();
  }

  /** At most so many characters, never half of one. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  /** For a sentence: quoted and short. */
  static String quoted(String text) {
    return "'" + cut(of(text), 80) + "'";
  }
}
