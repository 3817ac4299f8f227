package dev.palier.customer.roster;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A content line of a calendar file, unfolded (RFC 5545, 3.1).
 *
 * @param number     of its first line in the file, from 1
 * @param name       in capitals
 * @param parameters by name in capitals, without quotes
 */
record CalendarLine(int number, String name, Map<String, String> parameters, String value) {

  /** @return null where the text is no content line */
  static CalendarLine parse(int number, String text) {
    int colon = unquoted(text, ':', 0);
    if (colon <= 0) {
      return null;
    }
    String head = text.substring(0, colon);
    Map<String, String> parameters = new TreeMap<>();
    int from = unquoted(head, ';', 0);
    String name = from < 0 ? head : head.substring(0, from);
    while (from >= 0) {
      int to = unquoted(head, ';', from + 1);
      String parameter = head.substring(from + 1, to < 0 ? head.length() : to);
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        parameters.put(parameter.substring(0, equals).strip().toUpperCase(Locale.ROOT),
            parameter.substring(equals + 1).replace("\"", "").strip());
      }
      from = to;
    }
    return new CalendarLine(number, name.strip().toUpperCase(Locale.ROOT), parameters, text.substring(colon + 1).strip());
  }

  /** The value as text, escapes undone. */
  String text() {
    return value.replaceAll("\\\\[nN]", " ").replaceAll("\\\\(.)", "$1").strip();
  }

  private static int unquoted(String text, char wanted, int from) {
    boolean quoted = false;
    for (int at = from; at < text.length(); at++) {
      if (text.charAt(at) == '"') {
        quoted = !quoted;
      } else if (!quoted && text.charAt(at) == wanted) {
        return at;
      }
    }
    return -1;
  }
}
