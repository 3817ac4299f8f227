package dev.palier.intake.reading;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A header value with parameters, such as a Content-Type (RFC 2045, 2231), however badly it is written. */
final class Parameters {

  private static final int MOST = 200;

  private final String value;
  private final Map<String, String> parameters = new HashMap<>();

  private Parameters(String header) {
    int at = endOfItem(header, 0);
    this.value = header.substring(0, at).replaceAll("[\\s(].*", "").toLowerCase(Locale.ROOT);
    while (at < header.length() && parameters.size() < MOST) {
      int end = endOfItem(header, at + 1);
      String item = header.substring(at + 1, end);
      int equals = item.indexOf('=');
      if (equals > 0) {
        parameters.putIfAbsent(item.substring(0, equals).strip().toLowerCase(Locale.ROOT), unquoted(item.substring(equals + 1)
            .strip()));
      }
      at = end;
    }
  }

  static Parameters of(String header) {
    return new Parameters(header.strip());
  }

  /** The value itself, in lower case. */
  String value() {
    return value;
  }

  /** A parameter as it stands, without quotes; empty if there is none. */
  String raw(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** A parameter for people: its pieces joined, its characters decoded; null if there is none. */
  String text(String name) {
    if (parameters.containsKey(name + "*")) {
      return extended(parameters.get(name + "*"));
    }
    if (parameters.containsKey(name + "*0*") || parameters.containsKey(name + "*0")) {
      return pieces(name);
    }
    return parameters.containsKey(name) ? EncodedWords.decode(parameters.get(name)) : null;
  }

  private String pieces(String name) {
    StringBuilder joined = new StringBuilder();
    boolean coded = parameters.containsKey(name + "*0*");
    for (int i = 0; i < MOST; i++) {
      String piece = parameters.get(name + "*" + i + "*");
      String plain = parameters.get(name + "*" + i);
      if (piece == null && plain == null) {
        break;
      }
      joined.append(piece != null || !coded ? piece == null ? plain : piece : plain.replace("%", "%25"));
    }
    return coded ? extended(joined.toString()) : EncodedWords.decode(joined.toString());
  }

  /** charset'language'text with %XX. */
  private static String extended(String coded) {
    int first = coded.indexOf('\'');
    int second = first < 0 ? -1 : coded.indexOf('\'', first + 1);
    String charset = second < 0 ? "" : coded.substring(0, first);
    byte[] bytes = coded.substring(second + 1).replace("=", "=3D").replace('%', '=').getBytes(StandardCharsets.ISO_8859_1);
    return OneLine.of(MailCharsets.decode(TransferEncoding.quotedPrintable(bytes, 0, bytes.length), charset));
  }

  /** Where the item that begins here ends: at a semicolon outside quotes. */
  private static int endOfItem(String header, int from) {
    boolean quoted = false;
    for (int i = from; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ';' && !quoted) {
        return i;
      }
    }
    return header.length();
  }

  private static String unquoted(String text) {
    if (!text.startsWith("\"")) {
      return text;
    }
    StringBuilder inner = new StringBuilder();
    for (int i = 1; i < text.length() && text.charAt(i) != '"'; i++) {
      if (text.charAt(i) == '\\' && i + 1 < text.length()) {
        i++;
      }
      inner.append(text.charAt(i));
    }
    return inner.toString();
  }
}
