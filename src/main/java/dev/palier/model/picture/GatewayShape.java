package dev.palier.model.picture;

import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;

/** A diamond, with the sign of its kind. */
record GatewayShape(Gateway gateway, boolean marked, Box box) {

  void draw(Svg svg, Pen pen) {
    svg.leaf("path", "d", "M" + Svg.number(box.centreX()) + " " + Svg.number(box.y()) + " L" + Svg.number(box.right()) + " "
        + Svg.number(box.centreY()) + " L" + Svg.number(box.centreX()) + " " + Svg.number(box.bottom()) + " L" + Svg.number(box.x())
        + " " + Svg.number(box.centreY()) + " Z", "fill", pen.fill(), "stroke", pen.ink(), "stroke-width", 2);
    if (gateway instanceof ExclusiveGateway && marked) {
      sign(svg, "M-7 -9.5 L7 9.5 M7 -9.5 L-7 9.5", 4, pen);
    } else if (gateway instanceof ParallelGateway) {
      sign(svg, "M0 -15 V15 M-15 0 H15", 5.5, pen);
    } else if (gateway instanceof InclusiveGateway) {
      circle(svg, 12, 2.5, pen);
    } else if (gateway instanceof EventBasedGateway) {
      circle(svg, 14, 1.5, pen);
      circle(svg, 11.5, 1.5, pen);
      sign(svg, "M0 -7 L6.7 -2.2 L4.1 5.7 H-4.1 L-6.7 -2.2 Z", 1.2, pen);
    } else if (gateway instanceof ComplexGateway) {
      sign(svg, "M0 -11 V11 M-11 0 H11 M-7.5 -7.5 L7.5 7.5 M7.5 -7.5 L-7.5 7.5", 3, pen);
    }
  }

  private void sign(Svg svg, String path, double width, Pen pen) {
    svg.leaf("path", "transform", "translate(" + Svg.number(box.centreX()) + " " + Svg.number(box.centreY()) + ")", "d", path,
        "fill", "none", "stroke", pen.ink(), "stroke-width", width, "stroke-linejoin", "miter");
  }

  private void circle(Svg svg, double radius, double width, Pen pen) {
    svg.leaf("circle", "cx", box.centreX(), "cy", box.centreY(), "r", radius, "fill", "none", "stroke", pen.ink(),
        "stroke-width", width);
  }
}
