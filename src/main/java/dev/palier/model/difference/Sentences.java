package dev.palier.model.difference;

import dev.palier.model.difference.Facts.Change;
import dev.palier.model.difference.Phrases.Phrase;
import java.util.function.UnaryOperator;

/** Puts changes into sentences. */
final class Sentences {

  private Sentences() {
  }

  /**
   * That a value is another one.
   *
   * @param place what it is about, as the beginning of a sentence
   * @param shown how a value is written
   */
  static String changed(String place, Change change, UnaryOperator<String> shown) {
    Phrase phrase = Phrases.of(change.path());
    if (phrase != null) {
      return place + " " + phrase.verb() + " " + (change.now() == null ? phrase.nothing() : shown.apply(change.now()))
          + ", was " + (change.was() == null ? phrase.nothing() : shown.apply(change.was()));
    }
    String label = Phrases.label(change.path());
    if (change.was() == null) {
      return place + ": " + label + " is new: " + shown.apply(change.now());
    }
    return place + ": " + label + (change.now() == null ? " was removed, was " + shown.apply(change.was())
        : " was changed from " + shown.apply(change.was()) + " to " + shown.apply(change.now()));
  }

  /** One value in a description: {@code offered to first-line}. */
  static String described(String path, String value) {
    Phrase phrase = Phrases.of(path);
    return (phrase == null ? Phrases.label(path) : phrase.noun()) + " " + value;
  }

  /** A text in quotes, an empty one by its name. */
  static String quoted(String text) {
    return text.isEmpty() ? "an empty text" : "'" + text + "'";
  }
}
