package dev.palier.intake.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The header fields of a mail or part, unfolded, in their order. Values are as they were sent, a character for each byte (ISO
 * 8859-1); {@link #decoded} is for people.
 */
final class HeaderFields {

  private static final int LONGEST_NAME = 100;

  private final List<Field> fields = new ArrayList<>();
  private final int most;
  private boolean tooMany;
  private int bodyStart;

  private record Field(String name, StringBuilder value) {
  }

  private HeaderFields(int most) {
    this.most = most;
  }

  /** Reads the fields up to the empty line, or up to the first line that cannot be one, as mail servers do. */
  static HeaderFields parse(byte[] raw, int from, int to, int most) {
    HeaderFields read = new HeaderFields(most);
    int at = from;
    while (at < to) {
      int next = Lines.next(raw, at, to);
      int end = Lines.contentEnd(raw, at, next);
      if (end == at) {
        at = next;
        break;
      }
      String line = new String(raw, at, end - at, StandardCharsets.ISO_8859_1);
      boolean envelopeLine = at == from && (line.startsWith("From ") || line.startsWith(">From "));
      if (!envelopeLine && !read.take(line)) {
        break;
      }
      at = next;
    }
    read.bodyStart = at;
    return read;
  }

  private boolean take(String line) {
    if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
      if (!fields.isEmpty() && !tooMany) {
        fields.get(fields.size() - 1).value().append(line);
      }
      return true;
    }
    int colon = line.indexOf(':');
    String name = colon < 1 ? "" : line.substring(0, colon).strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || !name.chars().allMatch(c -> c > ' ' && c < 127)) {
      return false;
    }
    if (fields.size() == most) {
      tooMany = true;
    } else {
      fields.add(new Field(name.toLowerCase(Locale.ROOT), new StringBuilder(line.substring(colon + 1))));
    }
    return true;
  }

  /** Whether fields were left out because there are too many. */
  boolean tooMany() {
    return tooMany;
  }

  /** Where the body begins. */
  int bodyStart() {
    return bodyStart;
  }

  /** All values of a field, the topmost first; the name in lower case. */
  List<String> all(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).map(field -> field.value().toString().strip()).toList();
  }

  /** The topmost value of a field, or an empty text. */
  String first(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  boolean has(String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  boolean hasAny(List<String> names) {
    return names.stream().anyMatch(this::has);
  }

  /** The topmost value of a field on one line, for people; empty if there is none. */
  String decoded(String name) {
    return EncodedWords.decode(first(name));
  }
}
