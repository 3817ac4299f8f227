package dev.palier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

import dev.palier.DrawnModel.Segment;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LaneSet;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** The diagram is read by people: left to right, nothing crossed, detours below. */
final class ModelDrawingRules {

  private static final String MODELER_COLOUR = "http://bpmn.io/schema/bpmn/biocolor/1.0";
  private static final String COLOUR = "http://www.omg.org/spec/BPMN/non-normative/color/1.0";
  private static final double GAP = 50;
  private static final int NODES_ON_A_LEVEL = 15;

  private ModelDrawingRules() {}

  static final List<ModelRule> ALL = List.of(
      new ModelRule("every element and flow is drawn", ModelDrawingRules::drawn),
      new ModelRule("tasks are 100x80", nodes(ModelDrawingRules::oddSized)),
      new ModelRule("lines are orthogonal", flows((model, flow) -> !model.segments(flow).stream().allMatch(Segment::orthogonal))),
      new ModelRule("flows go to the right, loops back run below the line", flows(ModelDrawingRules::againstTheReader)),
      new ModelRule("no flow enters from the right", flows(ModelDrawingRules::entersFromTheRight)),
      new ModelRule("neighbours on a line keep their distance", flows(ModelDrawingRules::tooNear)),
      new ModelRule("no flow crosses another", ModelDrawingRules::crossings),
      new ModelRule("no flow runs through an element", ModelDrawingRules::hits),
      new ModelRule("boundary events sit on the lower edge", nodes(ModelDrawingRules::offTheLowerEdge)),
      new ModelRule("event sub-processes lie under the happy path", ModelDrawingRules::highEventSubProcesses),
      new ModelRule("a level has at most 15 flow nodes", ModelDrawingRules::crowded),
      new ModelRule("no lanes", model -> model.all(LaneSet.class).stream().map(BaseElement::getId).toList()),
      new ModelRule("no colours", model -> model.all(BpmnShape.class).stream().filter(ModelDrawingRules::coloured)
          .map(BpmnShape::getId).toList()));

  private static Breaches nodes(BiPredicate<DrawnModel, FlowNode> broken) {
    return model -> model.nodes().stream().filter(node -> broken.test(model, node)).map(BaseElement::getId).toList();
  }

  private static Breaches flows(BiPredicate<DrawnModel, SequenceFlow> broken) {
    return model -> model.flows().stream().filter(flow -> broken.test(model, flow)).map(BaseElement::getId).toList();
  }

  private static boolean coloured(BpmnShape shape) {
    return shape.getAttributeValueNs(MODELER_COLOUR, "stroke") != null
        || shape.getAttributeValueNs(MODELER_COLOUR, "fill") != null
        || shape.getAttributeValueNs(COLOUR, "border-color") != null
        || shape.getAttributeValueNs(COLOUR, "background-color") != null;
  }

  private static List<String> drawn(DrawnModel model) {
    var missing = new ArrayList<String>();
    model.nodes().stream().filter(node -> model.box(node) == null).map(BaseElement::getId).forEach(missing::add);
    model.flows().stream().filter(flow -> model.segments(flow) == null).map(BaseElement::getId).forEach(missing::add);
    return missing;
  }

  private static boolean oddSized(DrawnModel model, FlowNode node) {
    var box = model.box(node);
    return (node instanceof Task || node instanceof CallActivity) && (box.width() != 100 || box.height() != 80);
  }

  private static boolean againstTheReader(DrawnModel model, SequenceFlow flow) {
    var from = model.box(flow.getSource());
    var to = model.box(flow.getTarget());
    var lowest = model.segments(flow).stream().mapToDouble(Segment::bottom).max().orElseThrow();
    return from.centreX() > to.centreX() && lowest <= Math.max(to.bottom(), from.centreY() - 1);
  }

  private static boolean entersFromTheRight(DrawnModel model, SequenceFlow flow) {
    var last = model.segments(flow).get(model.segments(flow).size() - 1);
    return last.x2() < last.x1();
  }

  private static boolean tooNear(DrawnModel model, SequenceFlow flow) {
    var first = model.segments(flow).get(0);
    return model.segments(flow).size() == 1 && first.top() == first.bottom()
        && model.box(flow.getTarget()).x() - model.box(flow.getSource()).right() < GAP;
  }

  private static List<String> crossings(DrawnModel model) {
    var all = model.segments();
    return all.stream().flatMap(one -> all.stream().filter(one::crosses)
        .map(other -> one.flow().getId() + " x " + other.flow().getId())).distinct().toList();
  }

  private static List<String> hits(DrawnModel model) {
    return model.segments().stream().flatMap(line -> model.nodes().stream().filter(node -> hit(model, line, node))
        .map(node -> line.flow().getId() + " through " + node.getId())).toList();
  }

  private static boolean hit(DrawnModel model, Segment line, FlowNode node) {
    return model.box(node).holds(line) && !(node instanceof SubProcess part && inside(line.flow(), part))
        && !node.equals(line.flow().getSource()) && !node.equals(line.flow().getTarget());
  }

  private static boolean inside(SequenceFlow flow, SubProcess part) {
    for (var parent = flow.getParentElement(); parent != null; parent = parent.getParentElement()) {
      if (parent.equals(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean offTheLowerEdge(DrawnModel model, FlowNode node) {
    return node instanceof BoundaryEvent event && model.box(event).centreY() != model.box(event.getAttachedTo()).bottom();
  }

  private static List<String> highEventSubProcesses(DrawnModel model) {
    var line = model.process().getChildElementsByType(StartEvent.class).iterator().next();
    return model.all(SubProcess.class).stream().filter(SubProcess::triggeredByEvent)
        .filter(part -> model.box(part).y() <= model.box(line).bottom()).map(BaseElement::getId).toList();
  }

  private static List<String> crowded(DrawnModel model) {
    var levels = new ArrayList<BaseElement>(model.all(SubProcess.class));
    levels.add(model.process());
    return levels.stream().filter(level -> level.getChildElementsByType(FlowNode.class).size() > NODES_ON_A_LEVEL)
        .map(BaseElement::getId).toList();
  }
}
