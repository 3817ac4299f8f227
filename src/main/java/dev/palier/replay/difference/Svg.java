package dev.palier.replay.difference;

import java.util.Locale;

/** Writes a drawing; classes give it its colours. */
final class Svg {

  private final StringBuilder text = new StringBuilder();

  void band(String kind, double x, double y, double width, double height, String said) {
    add("<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"%s", kind, x, y, Math.max(width, 0.8), height,
        titled(said));
    text.append(said == null ? "" : "</rect>");
  }

  void line(String kind, double x1, double y1, double x2, double y2) {
    add("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", kind, x1, y1, x2, y2);
  }

  void path(String kind, String shape, double x, double y, String said) {
    add("<path class=\"%s\" transform=\"translate(%.1f %.1f)\" d=\"%s\"%s", kind, x, y, shape, titled(said));
    text.append(said == null ? "" : "</path>");
  }

  void circle(String kind, double x, double y, double radius, String said) {
    add("<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"%s", kind, x, y, radius, titled(said));
    text.append(said == null ? "" : "</circle>");
  }

  void words(String kind, double x, double y, String anchor, String words) {
    add("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", kind, x, y, anchor, escaped(words));
  }

  private static String titled(String said) {
    return said == null ? "/>" : "><title>" + escaped(said) + "</title>";
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }

  private void add(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  String drawn(double width, double height, String kind) {
    return String.format(Locale.ROOT, "<svg class=\"%s\" viewBox=\"0 0 %.0f %.0f\" role=\"img\">\n", kind, width, height) + text
        + "</svg>";
  }
}
