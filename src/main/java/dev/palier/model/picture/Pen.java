package dev.palier.model.picture;

import dev.palier.model.Mark;

/**
 * With what an element is drawn.
 *
 * @param mark null for an element of which nothing is said
 */
record Pen(Mark mark) {

  static final String INK = "#22242a";
  private static final double BADGE_SIZE = 10;

  String ink() {
    return mark == null ? INK : mark.ink();
  }

  String fill() {
    return mark == null ? "#ffffff" : mark.fill();
  }

  /** Writes the word of the mark on a small plate that ends at the right and stands on the given height. */
  void badge(Svg svg, double right, double bottom) {
    if (mark != null) {
      double width = Letters.boldWidth(mark.word(), BADGE_SIZE) + 8;
      svg.leaf("rect", "x", right - width, "y", bottom - 14, "width", width, "height", 14, "rx", 3, "fill", mark.ink());
      svg.words("text", mark.word(), "x", right - width / 2, "y", bottom - 3.5, "fill", "#ffffff", "font-size", BADGE_SIZE,
          "font-weight", "bold", "text-anchor", "middle");
    }
  }
}
