package dev.palier.portal.api.body;

import java.util.Locale;

/** How names of the program are written in JSON. */
final class Words {

  private Words() {
  }

  /** E.g. {@code waiting_for_you}. */
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** E.g. {@code first_response} for {@code First response}. */
  static String of(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '_');
  }
}
