package dev.palier.model.picture;

import dev.palier.model.picture.Diagram.Page;
import dev.palier.model.picture.Diagram.Shape;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;

/** The name of an event, gateway or flow, which stands beside it. */
record Label(BaseElement element, Words words, Box box) {

  private static final double FONT_SIZE = 11;
  /** The room that Camunda Modeler gives to a name that was never moved. */
  private static final double USUAL_WIDTH = 90;
  private static final double USUAL_HEIGHT = 20;
  /** Files hold whole pixels. */
  private static final double ROUNDING = 1;

  /** Every name that stands beside something; what has no name has no label. */
  static Stream<Label> allOf(Page page) {
    Stream<Label> ofShapes = page.shapes().stream()
        .filter(shape -> shape.element() instanceof Event || shape.element() instanceof Gateway)
        .map(shape -> of(shape.element(), ((FlowElement) shape.element()).getName(), shape.drawn().getBpmnLabel(), below(shape)));
    Stream<Label> ofEdges = page.edges().stream()
        .map(edge -> of(edge.getBpmnElement(), name(edge.getBpmnElement()), edge.getBpmnLabel(), alongside(edge)));
    return Stream.concat(ofShapes, ofEdges).filter(label -> !label.words.lines().isEmpty());
  }

  /** Whether the name of an element stands over it. */
  static boolean above(Shape shape) {
    BpmnLabel label = shape.drawn().getBpmnLabel();
    return label != null && label.getBounds() != null && Box.of(label.getBounds()).centreY() < shape.box().y();
  }

  private static Label of(BaseElement element, String name, BpmnLabel drawn, Box usual) {
    Box room = drawn != null && drawn.getBounds() != null ? Box.of(drawn.getBounds()) : usual;
    Words words = name == null || name.isBlank() ? new Words(List.of(), FONT_SIZE)
        : Words.fitting(name, room.width() + ROUNDING, FONT_SIZE);
    return new Label(element, words, new Box(room.centreX() - words.width() / 2, room.y(), words.width(), words.height()));
  }

  private static String name(BaseElement element) {
    if (element instanceof FlowElement flow) {
      return flow.getName();
    }
    return element instanceof MessageFlow flow ? flow.getName() : null;
  }

  private static Box below(Shape shape) {
    return new Box(shape.box().centreX() - USUAL_WIDTH / 2, shape.box().bottom() + 5, USUAL_WIDTH, USUAL_HEIGHT);
  }

  private static Box alongside(BpmnEdge edge) {
    Point middle = FlowLine.of(edge).middle();
    return new Box(middle.x() - USUAL_WIDTH / 2, middle.y() - USUAL_HEIGHT, USUAL_WIDTH, USUAL_HEIGHT);
  }

  void draw(Svg svg, Pen pen) {
    words.centred(svg, box.centreX(), box.y(), pen.ink());
  }
}
