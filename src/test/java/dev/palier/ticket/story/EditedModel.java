package dev.palier.ticket.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model of ours as a process owner changes it in Modeler. */
public final class EditedModel {

  /** The step that is added. */
  public static final String STEP = "Task_AddedStep";

  private final String xml;

  private EditedModel(String xml) {
    this.xml = xml;
  }

  /** @param process key of a model in {@code processes} */
  public static EditedModel of(String process) throws IOException {
    return new EditedModel(Files.readString(Path.of("processes", process + ".bpmn")));
  }

  /**
   * Puts a step into a flow, drawn somewhere below.
   *
   * @param bean       what it does
   * @param parameters elements {@code camunda:inputParameter}, or null
   * @return the model's XML
   */
  public String step(String flow, String bean, String parameters) {
    Matcher found = Pattern.compile("<bpmn:sequenceFlow id=\"" + flow + "\" sourceRef=\"(\\w+)\" targetRef=\"(\\w+)\" />").matcher(xml);
    if (!found.find()) {
      throw new IllegalArgumentException("There is no flow " + flow);
    }
    String target = found.group(2);
    String mapping = parameters == null ? "" : "<bpmn:extensionElements><camunda:inputOutput>" + parameters
        + "</camunda:inputOutput></bpmn:extensionElements>";
    String added = found.group().replace("targetRef=\"" + target + "\"", "targetRef=\"" + STEP + "\"")
        + "<bpmn:serviceTask id=\"" + STEP + "\" name=\"Added step\" camunda:delegateExpression=\"${" + bean + "}\">" + mapping
        + "<bpmn:incoming>" + flow + "</bpmn:incoming><bpmn:outgoing>Flow_Added</bpmn:outgoing></bpmn:serviceTask>"
        + "<bpmn:sequenceFlow id=\"Flow_Added\" sourceRef=\"" + STEP + "\" targetRef=\"" + target + "\" />";
    String shapes = "<bpmndi:BPMNShape id=\"" + STEP + "_di\" bpmnElement=\"" + STEP + "\"><dc:Bounds x=\"400\" y=\"900\" width=\"100\" "
        + "height=\"80\" /></bpmndi:BPMNShape><bpmndi:BPMNEdge id=\"Flow_Added_di\" bpmnElement=\"Flow_Added\"><di:waypoint x=\"500\" "
        + "y=\"940\" /><di:waypoint x=\"600\" y=\"940\" /></bpmndi:BPMNEdge>";
    return xml.replace(found.group(), added)
        .replaceFirst("(<bpmn:(\\w+) id=\"" + target + "\"(?s:.)*?)<bpmn:incoming>" + flow + "<", "$1<bpmn:incoming>Flow_Added<")
        .replace("</bpmndi:BPMNPlane>", shapes + "</bpmndi:BPMNPlane>");
  }
}
