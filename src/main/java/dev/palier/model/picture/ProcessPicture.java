package dev.palier.model.picture;

import dev.palier.engine.ModelFile;
import dev.palier.model.Mark;
import dev.palier.model.UndrawableModel;
import dev.palier.model.picture.Diagram.Page;
import dev.palier.model.picture.Diagram.Shape;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;

/** A process as its owner drew it in Camunda Modeler, in the notation that the Modeler shows. */
public final class ProcessPicture {

  private static final double MARGIN = 24;
  private static final double HEADING = 14;

  private final Map<String, Mark> marks;

  private ProcessPicture(Map<String, Mark> marks) {
    this.marks = marks;
  }

  /**
   * Draws a BPMN file as SVG.
   *
   * @throws UndrawableModel if it is no BPMN, or an element has no place in its diagram
   */
  public static String draw(ModelFile file, Map<String, Mark> marks) {
    Diagram diagram = Diagram.read(file);
    ProcessPicture picture = new ProcessPicture(marks);
    Box whole = extent(diagram.pages().get(0));
    double[] shifts = new double[diagram.pages().size()];
    for (int i = 1; i < shifts.length; i++) {
      Box next = extent(diagram.pages().get(i));
      shifts[i] = whole.bottom() + 2 * MARGIN + HEADING - next.y();
      whole = whole.and(new Box(next.x(), next.y() + shifts[i], next.width(), next.height()));
    }
    Svg svg = Svg.begin(whole.widened(MARGIN), diagram.title());
    for (int i = 0; i < shifts.length; i++) {
      svg.open("g", "transform", shifts[i] == 0 ? null : "translate(0 " + Svg.number(shifts[i]) + ")");
      if (i > 0) {
        heading(svg, diagram.pages().get(i));
      }
      picture.draw(svg, diagram.pages().get(i));
      svg.close("g");
    }
    return svg.end();
  }

  /** Which collapsed sub-process has its inside below. */
  private static void heading(Svg svg, Page page) {
    Box inside = extent(page);
    svg.words("text", page.of(), "x", inside.x(), "y", inside.y() - MARGIN / 2, "font-size", HEADING, "font-weight", "bold",
        "fill", Pen.INK);
  }

  private static Box extent(Page page) {
    return Stream.of(page.shapes().stream().map(Shape::box), page.edges().stream().map(FlowLine::extent),
        Label.allOf(page).map(Label::box)).flatMap(boxes -> boxes).reduce(Box::and).orElseThrow();
  }

  /** What lies lowest first: what holds other things, lines, things, what sits on their edges, names. */
  private void draw(Svg svg, Page page) {
    page.shapes().stream().filter(ProcessPicture::holdsOthers)
        .sorted(Comparator.comparingDouble(shape -> -shape.box().width() * shape.box().height()))
        .forEach(shape -> draw(svg, shape));
    page.edges().forEach(edge -> draw(svg, edge));
    page.shapes().stream().filter(shape -> !holdsOthers(shape))
        .sorted(Comparator.comparing(shape -> shape.element() instanceof BoundaryEvent)).forEach(shape -> draw(svg, shape));
    Label.allOf(page).forEach(label -> label.draw(svg, pen(label.element())));
  }

  private static boolean holdsOthers(Shape shape) {
    return shape.element() instanceof SubProcess && shape.drawn().isExpanded() || Container.isOne(shape.element());
  }

  private void draw(Svg svg, Shape shape) {
    Pen pen = pen(shape.element());
    open(svg, shape.element());
    if (shape.element() instanceof Activity activity) {
      new ActivityShape(activity, shape.drawn().isExpanded(), shape.box()).draw(svg, pen);
    } else if (shape.element() instanceof Event event) {
      new EventShape(event, shape.box()).draw(svg, pen);
    } else if (shape.element() instanceof Gateway gateway) {
      new GatewayShape(gateway, shape.drawn().isMarkerVisible(), shape.box()).draw(svg, pen);
    } else if (shape.element() instanceof TextAnnotation annotation) {
      Note.draw(svg, annotation, shape.box(), pen);
    } else {
      Container.draw(svg, shape.element(), shape.box(), pen);
    }
    badge(svg, shape, pen);
    svg.close("g");
  }

  /** The mark stands where the name of the element does not: over it, or left of what sits on an edge. */
  private static void badge(Svg svg, Shape shape, Pen pen) {
    Box box = shape.box();
    if (shape.element() instanceof BoundaryEvent) {
      pen.badge(svg, box.x() - 2, box.bottom());
    } else if (Label.above(shape)) {
      pen.badge(svg, box.centreX() - 4, box.bottom() + 16);
    } else {
      pen.badge(svg, box.right() + 4, box.y() - 2);
    }
  }

  private void draw(Svg svg, BpmnEdge edge) {
    Pen pen = pen(edge.getBpmnElement());
    open(svg, edge.getBpmnElement());
    FlowLine.of(edge).draw(svg, edge.getBpmnElement(), pen);
    svg.close("g");
  }

  private Pen pen(BaseElement element) {
    return new Pen(element.getId() == null ? null : marks.get(element.getId()));
  }

  /** What a browser tells of an element under the pointer: its id, what must be done, or when a flow is taken. */
  private static void open(Svg svg, BaseElement element) {
    svg.open("g", "data-element", element.getId());
    String told = element instanceof SequenceFlow flow && flow.getConditionExpression() != null
        ? flow.getConditionExpression().getTextContent()
        : element.getDocumentations().stream().findFirst().map(Documentation::getTextContent).orElse("");
    svg.words("title", element.getId() + (told.isBlank() ? "" : ": " + told.strip()));
  }
}
