package dev.palier.model.picture;

import java.util.List;
import org.camunda.bpm.model.bpmn.AssociationDirection;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;

/** A line from one element to another, with round corners. */
record FlowLine(List<Point> points) {

  private static final double CORNER = 5;
  private static final double ARROW_LENGTH = 10;
  private static final double ARROW_HALF_WIDTH = 4.5;

  static FlowLine of(BpmnEdge edge) {
    return new FlowLine(edge.getWaypoints().stream().map(point -> new Point(point.getX(), point.getY())).toList());
  }

  static Box extent(BpmnEdge edge) {
    return of(edge).points.stream().map(point -> new Box(point.x(), point.y(), 0, 0)).reduce(Box::and).orElseThrow();
  }

  /** The middle of its middle piece. */
  Point middle() {
    int piece = (points.size() - 1) / 2;
    return points.get(piece).middleTo(points.get(piece + 1));
  }

  void draw(Svg svg, BaseElement element, Pen pen) {
    boolean note = element instanceof Association;
    boolean message = element instanceof MessageFlow;
    svg.leaf("path", "d", path(), "fill", "none", "stroke", pen.ink(), "stroke-width", 2,
        "stroke-dasharray", note ? "0 5" : message ? "10 11" : null, "stroke-linecap", note ? "round" : null);
    if (!note || ((Association) element).getAssociationDirection() != AssociationDirection.None) {
      arrow(svg, pen, message ? "#ffffff" : pen.ink());
    }
    if (element instanceof SequenceFlow flow) {
      beginning(svg, flow, pen);
    }
    pen.badge(svg, middle().x() + 16, middle().y() + 18);
  }

  private String path() {
    StringBuilder path = new StringBuilder("M").append(at(points.get(0)));
    for (int i = 1; i < points.size() - 1; i++) {
      Point before = points.get(i - 1);
      Point corner = points.get(i);
      Point after = points.get(i + 1);
      double radius = Math.min(CORNER, Math.min(corner.distanceTo(before), corner.distanceTo(after)) / 2);
      path.append(" L").append(at(corner.towards(before, radius))).append(" Q").append(at(corner)).append(' ')
          .append(at(corner.towards(after, radius)));
    }
    return path.append(" L").append(at(points.get(points.size() - 1))).toString();
  }

  private void arrow(Svg svg, Pen pen, String fill) {
    Point tip = points.get(points.size() - 1);
    Point foot = tip.towards(points.get(points.size() - 2), ARROW_LENGTH);
    double acrossX = (tip.y() - foot.y()) / ARROW_LENGTH * ARROW_HALF_WIDTH;
    double acrossY = (foot.x() - tip.x()) / ARROW_LENGTH * ARROW_HALF_WIDTH;
    svg.leaf("path", "d", "M" + at(tip) + " L" + at(new Point(foot.x() + acrossX, foot.y() + acrossY)) + " L"
        + at(new Point(foot.x() - acrossX, foot.y() - acrossY)) + " Z", "fill", fill, "stroke", pen.ink());
  }

  /** A stroke across the flow that is taken if no other is; a diamond where an activity itself decides. */
  private void beginning(Svg svg, SequenceFlow flow, Pen pen) {
    Point start = points.get(0);
    Point next = points.get(1);
    if (isDefault(flow)) {
      Point near = start.towards(next, 6);
      Point far = start.towards(next, 11);
      double acrossX = (far.y() - near.y());
      double acrossY = (near.x() - far.x());
      svg.leaf("path", "d", "M" + at(new Point(near.x() + acrossX, near.y() + acrossY)) + " L"
          + at(new Point(far.x() - acrossX, far.y() - acrossY)), "stroke", pen.ink(), "stroke-width", 2);
    } else if (flow.getConditionExpression() != null && flow.getSource() instanceof Activity) {
      Point side = start.towards(next, 8);
      double acrossX = (side.y() - start.y()) / 2;
      double acrossY = (start.x() - side.x()) / 2;
      svg.leaf("path", "d", "M" + at(start) + " L" + at(new Point(side.x() + acrossX, side.y() + acrossY)) + " L"
          + at(start.towards(next, 16)) + " L" + at(new Point(side.x() - acrossX, side.y() - acrossY)) + " Z",
          "fill", "#ffffff", "stroke", pen.ink());
    }
  }

  private static boolean isDefault(SequenceFlow flow) {
    FlowNode source = flow.getSource();
    return source instanceof ExclusiveGateway gateway && flow.equals(gateway.getDefault())
        || source instanceof InclusiveGateway inclusive && flow.equals(inclusive.getDefault())
        || source instanceof Activity activity && flow.equals(activity.getDefault());
  }

  private static String at(Point point) {
    return Svg.number(point.x()) + " " + Svg.number(point.y());
  }
}
