package dev.palier.escalation.process;

import dev.palier.engine.DeploymentCheck;
import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFinding;
import dev.palier.engine.ProposedModels;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;

/** Refuses a model of {@code escalation-level} that would run within the raising of a level, where its mistakes could stop the path. */
@Component
class LevelModelCheck implements DeploymentCheck {

  @Override
  public List<ModelFinding> findings(ProposedModels proposed) {
    return proposed.files().stream().filter(file -> file.name().endsWith(".bpmn")).flatMap(file -> findings(file).stream()).toList();
  }

  private static List<ModelFinding> findings(ModelFile file) {
    try {
      return Bpmn.readModelFromStream(new ByteArrayInputStream(file.content())).getModelElementsByType(Process.class).stream()
          .filter(process -> process.getId().equals(LevelProcess.PROCESS))
          .flatMap(process -> process.getChildElementsByType(StartEvent.class).stream())
          .filter(start -> !start.isCamundaAsyncBefore())
          .map(start -> ModelFinding.refusal(file.name(), start.getId(),
              "expected 'Asynchronous before' on the start event, so that the escalation never waits for this process")).toList();
    } catch (ModelException toldByTheEngine) {
      return List.of();
    }
  }
}
