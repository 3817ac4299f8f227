package dev.palier.intake.reading;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;

/**
 * A header value with parameters, such as a Content-Type (RFC 2045, 2231), however badly it is written.
 *
 * <p>The pieces of a name are joined and decoded by ourselves: Mime4j's parameter mapping joins them in the order they came
 * in, reads a plus as a space, and cuts a name with two apostrophes.
 */
final class Parameters {

  private final String value;
  private final Map<String, String> parameters = new HashMap<>();

  private Parameters(RawBody header) {
    this.value = header.getValue().replaceFirst("\\s.*", "").toLowerCase(Locale.ROOT);
    for (NameValuePair parameter : header.getParams()) {
      if (parameter.getValue() != null) {
        parameters.putIfAbsent(parameter.getName().toLowerCase(Locale.ROOT), FieldSyntax.asSent(parameter.getValue()));
      }
    }
  }

  static Parameters of(String header) {
    return new Parameters(new FieldSyntax(header).valueAndParameters());
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
    boolean coded = parameters.containsKey(name + "*0*");
    if (!coded && !parameters.containsKey(name + "*0")) {
      return parameters.containsKey(name) ? EncodedWords.decode(parameters.get(name)) : null;
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; parameters.containsKey(name + "*" + i) || parameters.containsKey(name + "*" + i + "*"); i++) {
      String plain = parameters.get(name + "*" + i);
      joined.append(plain == null ? parameters.get(name + "*" + i + "*") : coded ? plain.replace("%", "%25") : plain);
    }
    return coded ? extended(joined.toString()) : EncodedWords.decode(joined.toString());
  }

  /** charset'language'text with %XX. */
  private static String extended(String coded) {
    int first = coded.indexOf('\'');
    int second = first < 0 ? -1 : coded.indexOf('\'', first + 1);
    String charset = second < 0 ? "" : coded.substring(0, first);
    byte[] bytes = coded.substring(second + 1).replace("=", "=3D").replace('%', '=').getBytes(StandardCharsets.ISO_8859_1);
    return OneLine.of(MailCharsets.decode(TransferEncoding.quotedPrintable(bytes), charset));
  }
}
