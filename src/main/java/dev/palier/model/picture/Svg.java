package dev.palier.model.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes SVG, an element a line. Text is escaped, lengths have at most two decimals: the same picture is the same bytes everywhere. */
final class Svg {

  static final String FONT = "Arial, 'Liberation Sans', Helvetica, sans-serif";

  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** Begins a picture on white ground, so that it can be read on a dark page too. */
  static Svg begin(Box seen, String title) {
    Svg svg = new Svg();
    svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "width", seen.width(), "height", seen.height(),
        "viewBox", number(seen.x()) + " " + number(seen.y()) + " " + number(seen.width()) + " " + number(seen.height()),
        "role", "img", "font-family", FONT, "font-size", 12, "stroke-linejoin", "round");
    svg.words("title", title);
    svg.leaf("rect", "x", seen.x(), "y", seen.y(), "width", seen.width(), "height", seen.height(), "fill", "#ffffff");
    return svg;
  }

  String end() {
    close("svg");
    return text.toString();
  }

  /** Opens an element; attributes are names and values in turn, and one whose value is null is left out. */
  void open(String element, Object... attributes) {
    start(element, attributes);
    text.append(">\n");
    depth++;
  }

  void close(String element) {
    depth--;
    text.append("  ".repeat(depth)).append("</").append(element).append(">\n");
  }

  /** An element without content. */
  void leaf(String element, Object... attributes) {
    start(element, attributes);
    text.append("/>\n");
  }

  /** An element with text as its content. */
  void words(String element, String content, Object... attributes) {
    start(element, attributes);
    text.append('>').append(escaped(content)).append("</").append(element).append(">\n");
  }

  private void start(String element, Object... attributes) {
    text.append("  ".repeat(depth)).append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        String value = attributes[i + 1] instanceof Number number ? number(number.doubleValue()) : attributes[i + 1].toString();
        text.append(' ').append(attributes[i]).append("=\"").append(escaped(value)).append('"');
      }
    }
  }

  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** Also without the characters that XML cannot hold. */
  private static String escaped(String value) {
    return value.replaceAll("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD")
        .replaceAll("\\s+", " ").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
