package dev.palier.intake.reading;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;

/**
 * Reads bytes by the charset that a mail names, which may be misspelled, unknown, absent or wrong: always a text, in the worst
 * case with replacement characters.
 */
final class MailCharsets {

  private static final char REPLACEMENT = '\uFFFD';
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** What mail programs call by a narrower name than they write; the wider charset reads both. */
  private static final Map<String, String> MEANT = Map.ofEntries(Map.entry("iso-8859-1", "windows-1252"),
      Map.entry("latin1", "windows-1252"), Map.entry("iso-8859-9", "windows-1254"), Map.entry("iso-8859-8-i", "iso-8859-8"),
      Map.entry("iso-8859-11", "windows-874"), Map.entry("tis-620", "windows-874"), Map.entry("iso-2022-jp",
      "x-windows-iso2022jp"),
      Map.entry("iso-2022-jp-ms", "x-windows-iso2022jp"), Map.entry("cp50220", "x-windows-50220"),
      Map.entry("cp50221", "x-windows-50221"), Map.entry("shift_jis", "windows-31j"), Map.entry("shift-jis", "windows-31j"),
      Map.entry("x-sjis", "windows-31j"), Map.entry("ks_c_5601-1987", "x-windows-949"), Map.entry("ks_c_5601", "x-windows-949"),
      Map.entry("euc-kr", "x-windows-949"), Map.entry("gb2312", "gb18030"), Map.entry("gbk", "gb18030"), Map.entry("utf8",
      "utf-8"),
      Map.entry("utf-8mb4", "utf-8"), Map.entry("unicode-1-1-utf-7", "utf-7"), Map.entry("utf7", "utf-7"),
      Map.entry("unicode-1-1-utf-8", "utf-8"), Map.entry("macintosh", "x-macroman"));

  private MailCharsets() {
  }

  /** @param name as the mail calls it; null or empty for none */
  static String decode(byte[] bytes, String name) {
    String called = name == null ? "" : name.strip().replaceAll("[\"']", "").toLowerCase(Locale.ROOT);
    String meant = MEANT.getOrDefault(called, called);
    if (meant.equals("utf-7")) {
      return Utf7.decode(bytes);
    }
    if (meant.isEmpty() || meant.equals("us-ascii") || meant.equals("ascii")) {
      return guess(bytes);
    }
    try {
      return new String(bytes, Charset.forName(meant));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return guess(bytes);
    }
  }

  /** UTF-8 where it is, or is but for some broken bytes; else what Western programs write. */
  static String guess(byte[] bytes) {
    String read = new String(bytes, StandardCharsets.UTF_8);
    long broken = read.chars().filter(c -> c == REPLACEMENT).count();
    long foreign = read.chars().filter(c -> c > 127).count() - broken;
    return broken == 0 || broken * 2 < foreign ? read : new String(bytes, WESTERN);
  }
}
