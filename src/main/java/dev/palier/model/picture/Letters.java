package dev.palier.model.picture;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** How wide text is in Arial and the letters made to its measure, in pixels, without any font at hand; and lines that fit a width. */
final class Letters {

  /** Widths of the characters from space to tilde, in thousandths of the font size. */
  private static final int[] WIDTHS = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };
  private static final int OTHER = 1000;
  /** How much wider bold text is, on the safe side. */
  static final double BOLD = 1.07;

  private Letters() {
  }

  static double width(String text, double fontSize) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().map(Letters::thousandths).sum() * fontSize / 1000;
  }

  static double boldWidth(String text, double fontSize) {
    return width(text, fontSize) * BOLD;
  }

  private static int thousandths(int character) {
    if (Character.getType(character) == Character.NON_SPACING_MARK) {
      return 0;
    }
    return character >= ' ' && character <= '~' ? WIDTHS[character - ' '] : OTHER;
  }

  /** Breaks text at spaces and hyphens so that each line fits; a word that is too long for any line is cut. */
  static List<String> lines(String text, double width, double fontSize) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.strip().split("\\R")) {
      String line = "";
      for (String word : paragraph.strip().split("(?<=\\s)|(?<=[-\u2013]\\b)")) {
        if (!line.isBlank() && width((line + word).stripTrailing(), fontSize) > width) {
          lines.add(line.stripTrailing());
          line = "";
        }
        line += word;
        while (width(line.stripTrailing(), fontSize) > width && line.stripTrailing().length() > 1) {
          int cut = fitting(line, width, fontSize);
          lines.add(line.substring(0, cut));
          line = line.substring(cut);
        }
      }
      lines.add(line.stripTrailing());
    }
    return lines;
  }

  private static int fitting(String line, double width, double fontSize) {
    int end = line.offsetByCodePoints(0, 1);
    while (end < line.length() && width(line.substring(0, line.offsetByCodePoints(end, 1)), fontSize) <= width) {
      end = line.offsetByCodePoints(end, 1);
    }
    return end;
  }
}
