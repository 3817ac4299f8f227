package dev.palier.model.picture;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** A start (one thin circle), an end (one thick circle) or something between (two circles); dashed where it interrupts nothing. */
record EventShape(Event event, Box box) {

  private static final double INNER = 3;

  void draw(Svg svg, Pen pen) {
    double radius = box.width() / 2;
    if (event instanceof StartEvent start) {
      circle(svg, radius, 2, start.isInterrupting() ? null : "6", pen);
    } else if (event instanceof EndEvent) {
      circle(svg, radius, 4, null, pen);
    } else {
      String dashes = event instanceof BoundaryEvent boundary && !boundary.cancelActivity() ? "6" : null;
      circle(svg, radius, 1.5, dashes, pen);
      circle(svg, radius - INNER, 1.5, dashes, pen);
    }
    Collection<EventDefinition> definitions = definitions();
    if (!definitions.isEmpty()) {
      EventSign.of(definitions).draw(svg, box, event instanceof ThrowEvent, pen);
    }
  }

  private Collection<EventDefinition> definitions() {
    if (event instanceof CatchEvent caught) {
      return caught.getEventDefinitions();
    }
    return event instanceof ThrowEvent thrown ? thrown.getEventDefinitions() : List.of();
  }

  private void circle(Svg svg, double radius, double width, String dashes, Pen pen) {
    svg.leaf("circle", "cx", box.centreX(), "cy", box.centreY(), "r", radius, "fill", pen.fill(), "stroke", pen.ink(),
        "stroke-width", width, "stroke-dasharray", dashes);
  }
}
