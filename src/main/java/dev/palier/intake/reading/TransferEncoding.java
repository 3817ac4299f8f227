package dev.palier.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.util.Locale;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/** Takes the transport's wrapping off (RFC 2045). Whatever is wrong with it, what can be read is. */
final class TransferEncoding {

  private TransferEncoding() {
  }

  static byte[] decode(byte[] raw, String encoding) {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "base64" -> base64(raw);
      case "quoted-printable" -> quotedPrintable(raw);
      default -> raw;
    };
  }

  /** One more sign of the end makes the library keep the last bytes where a program left that sign out. */
  static byte[] base64(byte[] raw) {
    return InMemory.read(new Base64InputStream(new SequenceInputStream(new ByteArrayInputStream(raw),
        new ByteArrayInputStream(new byte[] {'='})))::readAllBytes);
  }

  /** A soft line break that nothing follows would be read as a sign. */
  static byte[] quotedPrintable(byte[] raw) {
    boolean soft = raw.length > 0 && raw[raw.length - 1] == '=';
    return InMemory.read(new QuotedPrintableInputStream(
        new ByteArrayInputStream(raw, 0, soft ? raw.length - 1 : raw.length))::readAllBytes);
  }
}
