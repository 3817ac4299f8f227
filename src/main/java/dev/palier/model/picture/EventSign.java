package dev.palier.model.picture;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;

/** What an event is about, drawn around its centre; filled where the process itself makes it happen. */
enum EventSign {
  MESSAGE("M-9 -6 H9 V6 H-9 Z"),
  TIMER(""),
  TERMINATION(""),
  ERROR("M-8 8 L-4 -7 L2 2 L8 -8 L4 7 L-2 -2 Z"),
  ESCALATION("M0 -9 L6.5 8 L0 1.5 L-6.5 8 Z"),
  SIGNAL("M0 -9 L8.5 6 H-8.5 Z"),
  CONDITION("M-7 -8 H7 V8 H-7 Z M-5 -5 H5 M-5 -1.7 H5 M-5 1.7 H5 M-5 5 H5"),
  COMPENSATION("M-1 -6 L-9 0 L-1 6 Z M7 -6 L-1 0 L7 6 Z"),
  LINK("M-9 -3.5 H1 V-7 L9 0 L1 7 V3.5 H-9 Z"),
  CANCELLATION("M-8 -5 L-5 -8 L0 -3 L5 -8 L8 -5 L3 0 L8 5 L5 8 L0 3 L-5 8 L-8 5 L-3 0 Z"),
  SEVERAL("M0 -9 L8.6 -2.8 L5.3 7.3 H-5.3 L-8.6 -2.8 Z");

  private static final Map<String, EventSign> BY_TYPE = Map.of("messageEventDefinition", MESSAGE, "timerEventDefinition", TIMER,
      "terminateEventDefinition", TERMINATION, "errorEventDefinition", ERROR, "escalationEventDefinition", ESCALATION,
      "signalEventDefinition", SIGNAL, "conditionalEventDefinition", CONDITION, "compensateEventDefinition", COMPENSATION,
      "linkEventDefinition", LINK, "cancelEventDefinition", CANCELLATION);
  /** The size of an event in Camunda Modeler, for which the paths are made. */
  private static final double USUAL_SIZE = 36;

  private final String path;

  EventSign(String path) {
    this.path = path;
  }

  static EventSign of(Collection<EventDefinition> definitions) {
    return definitions.size() > 1 ? SEVERAL
        : BY_TYPE.getOrDefault(definitions.iterator().next().getElementType().getTypeName(), SEVERAL);
  }

  void draw(Svg svg, Box event, boolean made, Pen pen) {
    double scale = event.width() / USUAL_SIZE;
    svg.open("g", "transform", "translate(" + Svg.number(event.centreX()) + " " + Svg.number(event.centreY()) + ")"
        + (scale == 1 ? "" : " scale(" + Svg.number(scale) + ")"));
    String paper = made ? pen.ink() : pen.fill();
    switch (this) {
      case TERMINATION -> svg.leaf("circle", "r", 10, "fill", pen.ink());
      case TIMER -> clock(svg, pen);
      case MESSAGE -> {
        svg.leaf("path", "d", path, "fill", paper, "stroke", pen.ink());
        svg.leaf("path", "d", "M-9 -6 L0 1 L9 -6", "fill", "none", "stroke", made ? pen.fill() : pen.ink());
      }
      default -> svg.leaf("path", "d", path, "fill", paper, "stroke", pen.ink());
    }
    svg.close("g");
  }

  private static void clock(Svg svg, Pen pen) {
    svg.leaf("circle", "r", 11, "fill", pen.fill(), "stroke", pen.ink(), "stroke-width", 1.5);
    svg.leaf("path", "d", "M0 -10.5 V-8 M0 10.5 V8 M10.5 0 H8 M-10.5 0 H-8 M5.3 -9.1 L4.3 -7.4 M9.1 -5.3 L7.4 -4.3 M9.1 5.3 L7.4 4.3 "
        + "M5.3 9.1 L4.3 7.4 M-5.3 9.1 L-4.3 7.4 M-9.1 5.3 L-7.4 4.3 M-9.1 -5.3 L-7.4 -4.3 M-5.3 -9.1 L-4.3 -7.4", "stroke", pen.ink());
    svg.leaf("path", "d", "M1.5 -7.5 L0 0 L5.5 1", "fill", "none", "stroke", pen.ink(), "stroke-width", 1.5, "stroke-linecap", "round");
  }
}
