package dev.palier.model.picture;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;

/** A pool or lane, with its name up the left side; and whatever else has a place in a diagram, as a plain box. */
final class Container {

  private static final double FONT_SIZE = 12;
  private static final double BAND = 30;

  private Container() {
  }

  static boolean isOne(BaseElement element) {
    return element instanceof Participant || element instanceof Lane;
  }

  static void draw(Svg svg, BaseElement element, Box box, Pen pen) {
    svg.leaf("rect", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height(), "fill",
        element instanceof Lane ? "none" : pen.fill(), "stroke", pen.ink(), "stroke-width", 1.5);
    String name = element.getAttributeValue("name");
    if (name == null || name.isBlank()) {
      return;
    }
    if (!isOne(element)) {
      Words.fitting(name, Math.max(90, box.width()), FONT_SIZE - 1).centred(svg, box.centreX(), box.bottom() + 5, pen.ink());
      return;
    }
    Words words = Words.fitting(name, box.height() - 10, FONT_SIZE);
    svg.open("g", "transform", "translate(" + Svg.number(box.x()) + " " + Svg.number(box.centreY()) + ") rotate(-90)");
    words.centred(svg, 0, (BAND - words.height()) / 2, pen.ink());
    svg.close("g");
    if (element instanceof Participant) {
      svg.leaf("path", "d", "M" + Svg.number(box.x() + BAND) + " " + Svg.number(box.y()) + " V" + Svg.number(box.bottom()),
          "stroke", pen.ink(), "stroke-width", 1.5);
    }
  }
}
