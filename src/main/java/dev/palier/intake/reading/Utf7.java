package dev.palier.intake.reading;

import java.nio.charset.StandardCharsets;

/** UTF-7 (RFC 2152), which Java does not know. */
final class Utf7 {

  private Utf7() {
  }

  static String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < bytes.length) {
      if (bytes[i] != '+') {
        text.append((char) (bytes[i++] & 0xFF));
        continue;
      }
      int end = i + 1;
      while (end < bytes.length && isBase64(bytes[end])) {
        end++;
      }
      if (end == i + 1) {
        text.append('+');
      } else {
        byte[] units = TransferEncoding.base64(bytes, i + 1, end);
        text.append(new String(units, 0, units.length / 2 * 2, StandardCharsets.UTF_16BE));
      }
      i = end < bytes.length && bytes[end] == '-' ? end + 1 : end;
    }
    return text.toString();
  }

  private static boolean isBase64(byte b) {
    return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '+' || b == '/';
  }
}
