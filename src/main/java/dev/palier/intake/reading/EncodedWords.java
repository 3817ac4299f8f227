package dev.palier.intake.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Encoded words in headers (RFC 2047), read as widely as mail programs write them: characters split over two words, raw bytes
 * inside a word, unknown charsets, missing padding.
 *
 * <p>By ourselves: Mime4j's decoder reads raw bytes as ASCII, drops the last bytes where padding is missing, and takes neither
 * a charset of ours (UTF-7) nor a language (RFC 2231).
 */
final class EncodedWords {

  private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]*)\\?=");
  /** More than any reader sees; a subject of megabytes is not worth the time. */
  private static final int LONGEST = 65_536;

  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private String charset;

  /** The text for people, on one line. */
  static String decode(String value) {
    return OneLine.of(new EncodedWords().read(value.length() <= LONGEST ? value : value.substring(0, LONGEST)));
  }

  private String read(String value) {
    Matcher word = WORD.matcher(value);
    int at = 0;
    while (word.find()) {
      String between = value.substring(at, word.start());
      if (at == 0 || !between.isBlank()) {
        plain(between);
      }
      encoded(word.group(1).replaceFirst("\\*.*", ""), word.group(2), word.group(3));
      at = word.end();
    }
    plain(value.substring(at));
    return text.toString();
  }

  private void plain(String between) {
    flush();
    text.append(MailCharsets.guess(between.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private void encoded(String name, String encoding, String content) {
    if (!name.equalsIgnoreCase(charset)) {
      flush();
      charset = name;
    }
    bytes.writeBytes(encoding.equalsIgnoreCase("b") ? TransferEncoding.base64(content.getBytes(StandardCharsets.ISO_8859_1))
        : TransferEncoding.quotedPrintable(content.replaceAll("[_ ]", "=20").getBytes(StandardCharsets.ISO_8859_1)));
  }

  private void flush() {
    if (bytes.size() > 0) {
      text.append(MailCharsets.decode(bytes.toByteArray(), charset));
      bytes.reset();
    }
    charset = null;
  }
}
