package dev.palier;

import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One BPMN file as its reader sees it: elements, boxes and lines. Lengths are pixels, y grows downwards. */
record DrawnModel(String fileName, BpmnModelInstance model, Map<String, Box> boxes, Map<String, List<Segment>> lines) {

  /** Where an element is drawn. */
  record Box(double x, double y, double width, double height) {
    double right() {
      return x + width;
    }

    double bottom() {
      return y + height;
    }

    double centreX() {
      return x + width / 2;
    }

    double centreY() {
      return y + height / 2;
    }

    /** True when the piece of a line lies, even partly, inside this box; touching the border is not inside. */
    boolean holds(Segment line) {
      return line.left() < right() && line.right() > x && line.top() < bottom() && line.bottom() > y;
    }
  }

  /** A straight piece of a flow. */
  record Segment(SequenceFlow flow, double x1, double y1, double x2, double y2) {
    double left() {
      return Math.min(x1, x2);
    }

    double right() {
      return Math.max(x1, x2);
    }

    double top() {
      return Math.min(y1, y2);
    }

    double bottom() {
      return Math.max(y1, y2);
    }

    boolean orthogonal() {
      return x1 == x2 || y1 == y2;
    }

    /** True when two pieces share a point; flows that part at one element or meet at one element may share their line. */
    boolean crosses(Segment other) {
      return left() <= other.right() && other.left() <= right() && top() <= other.bottom() && other.top() <= bottom()
          && !flow.getSource().equals(other.flow.getSource()) && !flow.getTarget().equals(other.flow.getTarget());
    }
  }

  static DrawnModel parse(String fileName, String xml) {
    var model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    var boxes = model.getModelElementsByType(BpmnShape.class).stream()
        .collect(toMap(shape -> shape.getBpmnElement().getId(), shape -> box(shape.getBounds())));
    var lines = model.getModelElementsByType(BpmnEdge.class).stream()
        .filter(edge -> edge.getBpmnElement() instanceof SequenceFlow)
        .collect(toMap(edge -> edge.getBpmnElement().getId(), DrawnModel::segments));
    return new DrawnModel(fileName, model, boxes, lines);
  }

  private static Box box(Bounds bounds) {
    return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  private static List<Segment> segments(BpmnEdge edge) {
    var points = List.copyOf(edge.getWaypoints());
    return IntStream.range(1, points.size()).mapToObj(i -> new Segment((SequenceFlow) edge.getBpmnElement(),
        points.get(i - 1).getX(), points.get(i - 1).getY(), points.get(i).getX(), points.get(i).getY())).toList();
  }

  Process process() {
    return all(Process.class).iterator().next();
  }

  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return model.getModelElementsByType(type);
  }

  Collection<FlowNode> nodes() {
    return all(FlowNode.class);
  }

  Collection<SequenceFlow> flows() {
    return all(SequenceFlow.class);
  }

  Box box(FlowNode node) {
    return boxes.get(node.getId());
  }

  List<Segment> segments(SequenceFlow flow) {
    return lines.get(flow.getId());
  }

  List<Segment> segments() {
    return lines.values().stream().flatMap(List::stream).toList();
  }

  /** The words of an id after its kind: {@code SendFirstResponse} of {@code Task_SendFirstResponse}. */
  static String words(BaseElement element) {
    return element.getId().substring(element.getId().indexOf('_') + 1);
  }

  @Override
  public String toString() {
    return fileName;
  }
}
