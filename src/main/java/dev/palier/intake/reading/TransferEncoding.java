package dev.palier.intake.reading;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** Takes the transport's wrapping off (RFC 2045). Whatever is wrong with it, what can be read is. */
final class TransferEncoding {

  private TransferEncoding() {
  }

  static byte[] decode(byte[] raw, int from, int to, String encoding) {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "base64" -> base64(raw, from, to);
      case "quoted-printable" -> quotedPrintable(raw, from, to);
      default -> Arrays.copyOfRange(raw, from, to);
    };
  }

  /** Skips what is not of the alphabet; an incomplete end gives what is complete. */
  static byte[] base64(byte[] raw, int from, int to) {
    byte[] letters = new byte[to - from];
    int count = 0;
    for (int i = from; i < to && raw[i] != '='; i++) {
      if (isLetter(raw[i])) {
        letters[count++] = raw[i];
      }
    }
    return Base64.getDecoder().decode(Arrays.copyOf(letters, count % 4 == 1 ? count - 1 : count));
  }

  private static boolean isLetter(byte b) {
    return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '+' || b == '/';
  }

  static byte[] quotedPrintable(byte[] raw, int from, int to) {
    byte[] out = new byte[to - from];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (raw[i] != '=') {
        out[count++] = raw[i];
      } else if (i + 2 < to && hex(raw[i + 1]) >= 0 && hex(raw[i + 2]) >= 0) {
        out[count++] = (byte) (hex(raw[i + 1]) << 4 | hex(raw[i + 2]));
        i += 2;
      } else {
        int next = softBreak(raw, i + 1, to);
        if (next < 0) {
          out[count++] = raw[i];
        } else {
          i = next - 1;
        }
      }
    }
    return Arrays.copyOf(out, count);
  }

  /** Where the line after a soft line break begins, or -1 if there is none here. */
  private static int softBreak(byte[] raw, int at, int to) {
    int i = at;
    while (i < to && (raw[i] == ' ' || raw[i] == '\t' || raw[i] == '\r')) {
      i++;
    }
    return i == to || raw[i] == '\n' ? Math.min(i + 1, to) : -1;
  }

  private static int hex(byte b) {
    return Character.digit(b, 16);
  }
}
