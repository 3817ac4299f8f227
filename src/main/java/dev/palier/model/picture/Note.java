package dev.palier.model.picture;

import org.camunda.bpm.model.bpmn.instance.TextAnnotation;

/** A remark beside the process: text behind a bracket. */
final class Note {

  private static final double FONT_SIZE = 12;
  private static final double PADDING = 7;
  private static final double BRACKET = 10;

  private Note() {
  }

  static void draw(Svg svg, TextAnnotation annotation, Box box, Pen pen) {
    svg.leaf("path", "d", "M" + Svg.number(box.x() + BRACKET) + " " + Svg.number(box.y()) + " H" + Svg.number(box.x()) + " V"
        + Svg.number(box.bottom()) + " H" + Svg.number(box.x() + BRACKET), "fill", "none", "stroke", pen.ink(), "stroke-width", 2);
    if (annotation.getText() != null && !annotation.getText().getTextContent().isBlank()) {
      Words.fitting(annotation.getText().getTextContent(), box.width() - 2 * PADDING, FONT_SIZE)
          .leftAligned(svg, box.x() + PADDING, box.y() + PADDING, pen.ink());
    }
  }
}
