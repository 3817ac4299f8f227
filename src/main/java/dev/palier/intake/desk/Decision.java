package dev.palier.intake.desk;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person may decide about a held mail. */
public enum Decision {
  OPEN_TICKET, ADD_TO_TICKET, REFUSE, DISCARD;

  private static final Map<String, Decision> BY_WORD = Stream.of(values())
      .collect(Collectors.toMap(decision -> decision.name().toLowerCase(Locale.ROOT).replace('_', '-'), Function.identity()));

  /** The decision that a form calls {@code open-ticket}; null for no such word. */
  public static Decision of(String word) {
    return word == null ? null : BY_WORD.get(word);
  }
}
