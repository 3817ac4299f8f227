package dev.palier.model.picture;

import dev.palier.engine.ModelFile;
import dev.palier.model.UndrawableModel;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.core.NestedExceptionUtils;

/**
 * A BPMN file as it was drawn: only what has a place in its diagrams.
 *
 * @param pages the process, then each collapsed sub-process on a page of its own, as Camunda Modeler keeps them
 */
record Diagram(String title, List<Page> pages) {

  private static final int NAMED_AT_MOST = 5;

  /**
   * What stands on one plane.
   *
   * @param of name of the sub-process that it shows the inside of, or of the process
   */
  record Page(String of, List<Shape> shapes, List<BpmnEdge> edges) {
  }

  /** An element and where it is drawn. */
  record Shape(BpmnShape drawn, BaseElement element, Box box) {
  }

  /**
   * Reads a file.
   *
   * @throws UndrawableModel if it is no BPMN, or an element has no place
   */
  static Diagram read(ModelFile file) {
    BpmnModelInstance model = parse(file);
    List<Page> pages = model.getModelElementsByType(BpmnDiagram.class).stream()
        .filter(diagram -> diagram.getBpmnPlane() != null).map(Diagram::page).filter(page -> !page.shapes().isEmpty()).toList();
    if (pages.isEmpty()) {
      throw new UndrawableModel(file.name() + " has no diagram, so there is nothing to draw: draw it in Camunda Modeler and save it");
    }
    requirePlaces(file.name(), model, pages);
    return new Diagram(model.getModelElementsByType(Process.class).stream().findFirst()
        .map(process -> process.getName() == null ? process.getId() : process.getName()).orElse(file.name()), pages);
  }

  private static BpmnModelInstance parse(ModelFile file) {
    try {
      return Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
    } catch (ModelException unreadable) {
      throw new UndrawableModel(file.name() + " cannot be read as BPMN: "
          + NestedExceptionUtils.getMostSpecificCause(unreadable).getMessage());
    }
  }

  private static Page page(BpmnDiagram diagram) {
    List<Shape> shapes = new ArrayList<>();
    List<BpmnEdge> edges = new ArrayList<>();
    diagram.getBpmnPlane().getDiagramElements().forEach(drawn -> {
      if (drawn instanceof BpmnShape shape && shape.getBpmnElement() != null && shape.getBounds() != null) {
        shapes.add(new Shape(shape, shape.getBpmnElement(), Box.of(shape.getBounds())));
      } else if (drawn instanceof BpmnEdge edge && edge.getBpmnElement() != null && edge.getWaypoints().size() > 1) {
        edges.add(edge);
      }
    });
    BaseElement of = diagram.getBpmnPlane().getBpmnElement();
    return new Page(of == null || of.getAttributeValue("name") == null ? "" : of.getAttributeValue("name"), shapes, edges);
  }

  private static void requirePlaces(String file, BpmnModelInstance model, List<Page> pages) {
    Set<String> placed = pages.stream().flatMap(page -> Stream.concat(page.shapes().stream().map(Shape::element),
        page.edges().stream().map(BpmnEdge::getBpmnElement))).map(BaseElement::getId).collect(Collectors.toSet());
    Collection<? extends BaseElement> nodes = model.getModelElementsByType(FlowNode.class);
    List<String> missing = Stream.concat(nodes.stream(), model.getModelElementsByType(SequenceFlow.class).stream())
        .map(BaseElement::getId).filter(id -> !placed.contains(id)).toList();
    if (!missing.isEmpty()) {
      throw new UndrawableModel(file + " has elements without a place in its diagram: "
          + missing.stream().limit(NAMED_AT_MOST).collect(Collectors.joining(", "))
          + (missing.size() > NAMED_AT_MOST ? " and " + (missing.size() - NAMED_AT_MOST) + " more" : "")
          + ". Draw them in Camunda Modeler and save it");
    }
  }
}
