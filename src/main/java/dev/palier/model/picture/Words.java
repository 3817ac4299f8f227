package dev.palier.model.picture;

import java.util.List;

/** Lines of text in a picture. */
record Words(List<String> lines, double fontSize) {

  private static final double LINE = 1.2;
  /** Where letters stand within the height of their line. */
  private static final double BASE = 0.75;

  /** Text in lines that fit the width, in pixels. */
  static Words fitting(String text, double width, double fontSize) {
    return new Words(Letters.lines(text, width, fontSize), fontSize);
  }

  double height() {
    return lines.size() * fontSize * LINE;
  }

  double width() {
    return lines.stream().mapToDouble(line -> Letters.width(line, fontSize)).max().orElse(0);
  }

  /** Each line with its middle above one another, so that other letters than ours still stand in the middle. */
  void centred(Svg svg, double centreX, double top, String ink) {
    draw(svg, centreX, top, ink, "middle");
  }

  void leftAligned(Svg svg, double left, double top, String ink) {
    draw(svg, left, top, ink, null);
  }

  private void draw(Svg svg, double x, double top, String ink, String anchor) {
    for (int i = 0; i < lines.size(); i++) {
      svg.words("text", lines.get(i), "x", x, "y", top + fontSize * LINE * (i + BASE), "fill", ink, "text-anchor", anchor,
          "font-size", fontSize == 12 ? null : fontSize);
    }
  }
}
