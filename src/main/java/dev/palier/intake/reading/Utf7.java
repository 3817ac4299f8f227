package dev.palier.intake.reading;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** UTF-7 (RFC 2152), which neither Java nor the library knows. */
final class Utf7 {

  private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*+)-?");

  private Utf7() {
  }

  static String decode(byte[] bytes) {
    return SHIFTED.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).replaceAll(shifted ->
        Matcher.quoteReplacement(shifted.group(1).isEmpty() ? "+" : units(shifted.group(1))));
  }

  private static String units(String letters) {
    byte[] units = TransferEncoding.base64(letters.getBytes(StandardCharsets.ISO_8859_1));
    return new String(units, 0, units.length / 2 * 2, StandardCharsets.UTF_16BE);
  }
}
