package dev.palier.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.io.BufferedLineReaderInputStream;
import org.apache.james.mime4j.util.ByteArrayBuffer;

/**
 * The header fields of a mail or part, unfolded, in their order. Values are as they were sent, a character for each byte (ISO
 * 8859-1); {@link #decoded} is for people.
 *
 * <p>Told apart by ourselves: where a header ends without an empty line, and after the "From " line of a mailbox, Mime4j loses
 * the line that follows, which may be the words or the From header; and it reads what is not ASCII as UTF-8 alone.
 */
final class HeaderFields {

  private static final int BUFFER = 8192;
  private static final int LONGEST_NAME = 100;

  private final List<Field> fields = new ArrayList<>();
  private boolean tooMany;
  private InputStream body;

  private record Field(String name, StringBuilder value) {
  }

  private HeaderFields() {
  }

  /** Reads the fields up to the empty line, or up to the first line that cannot be one, as mail servers do. */
  static HeaderFields read(InputStream mail) throws IOException {
    HeaderFields read = new HeaderFields();
    BufferedLineReaderInputStream lines = new BufferedLineReaderInputStream(mail, BUFFER);
    ByteArrayBuffer bytes = new ByteArrayBuffer(BUFFER);
    boolean more = true;
    for (boolean top = true; more && lines.readLine(bytes) >= 0; top = false) {
      String line = new String(bytes.buffer(), 0, bytes.length(), StandardCharsets.ISO_8859_1).replaceFirst("\r?\n$", "");
      boolean envelope = top && (line.startsWith("From ") || line.startsWith(">From "));
      more = envelope || !line.isEmpty() && read.take(line);
      if (more || line.isEmpty()) {
        bytes.clear();
      }
    }
    read.body = new SequenceInputStream(new ByteArrayInputStream(bytes.toByteArray()), lines);
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
    if (fields.size() == Bounds.HEADERS) {
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

  /** What follows the header; it can be read once. */
  InputStream body() {
    return body;
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

  /** The topmost value of a field on one line, for people; empty if there is none. */
  String decoded(String name) {
    return EncodedWords.decode(first(name));
  }
}
