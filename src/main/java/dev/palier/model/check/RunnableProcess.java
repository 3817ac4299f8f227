package dev.palier.model.check;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** The file holds a process that runs, and whose history is kept for a time. */
@Component
class RunnableProcess implements ModelRule {

  private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

  @Override
  public void look(ProcessFile file, Proposal among, Findings findings) {
    Collection<Process> processes = file.all(Process.class);
    if (processes.isEmpty()) {
      findings.refuse(file.name(), "", "There is no process in the file, so nothing of it would be deployed.");
    }
    processes.forEach(process -> look(process, file, findings));
    Definitions definitions = file.model().getDefinitions();
    String version = definitions.getAttributeValueNs(MODELER, "executionPlatformVersion");
    if (version != null && !version.startsWith("7.")) {
      findings.refuse(file.name(), "", "The diagram is made for Camunda " + version + "; this is Camunda 7.24. In Modeler "
          + "make it as a "
          + "Camunda 7 diagram.");
    }
    file.all(FlowNode.class).stream()
        .filter(node -> node.isCamundaAsyncAfter() || node.isCamundaAsyncBefore() && !(node instanceof StartEvent) && !slow(node))
        .forEach(node -> findings.warn(file.name(), node.getId(), "It is set to continue asynchronously, so it happens a "
            + "moment later and "
            + "apart from the step before it. Take the mark off unless that is meant."));
  }

  private static void look(Process process, ProcessFile file, Findings findings) {
    if (!process.isExecutable()) {
      findings.refuse(file.name(), process.getId(), "The process is not marked 'Executable', so it would never run. Set the "
          + "mark.");
    }
    String kept = process.getCamundaHistoryTimeToLiveString();
    if (kept == null || kept.isBlank()) {
      findings.refuse(file.name(), process.getId(), "It does not say how long its history is kept. Set 'Time to live', for "
          + "example to "
          + "P400D (400 days).");
    }
    if (process.getCamundaVersionTag() == null || process.getCamundaVersionTag().isBlank()) {
      findings.warn(file.name(), process.getId(), "It has no version tag, so versions can be told apart by their number "
          + "only. Set one.");
    }
  }

  private static boolean slow(FlowNode node) {
    return node.getDocumentations().stream().anyMatch(text -> text.getTextContent().startsWith("Slow: "));
  }
}
