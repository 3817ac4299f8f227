package dev.palier.model.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.springframework.stereotype.Component;

/** Every level of the table is told by a step of the path's model, by time and on request (SLA 4.8). */
@Component
class ToldLevels implements ProposalRule {

  private static final String MODEL = "gold-escalation";
  private static final String TABLE = "escalation-path";
  private static final String TELLS = "${notifyLevel}";
  private static final String CLOCK = "${deadlines.escalationMoment(execution)}";

  @Override
  public void look(Proposal proposal, Findings findings) {
    Optional<ProcessFile> model = proposal.process(MODEL);
    Optional<TableFile> table = proposal.table(TABLE);
    if (model.isEmpty() || table.isEmpty()) {
      return;
    }
    Stream.of(model.get().name(), table.get().name()).filter(proposal::proposes).findFirst().ifPresent(blamed -> {
      String place = blamed.equals(model.get().name()) ? MODEL : "table " + TABLE;
      levels(model.get(), TableRow.of(table.get().decisions().get(TABLE)), blamed, place, findings);
    });
  }

  private static void levels(ProcessFile model, List<TableRow> rows, String blamed, String place, Findings findings) {
    Reached reached = model.reached();
    List<FlowNode> tells = Stream.<FlowNode>concat(
        model.all(SendTask.class).stream().filter(step -> TELLS.equals(step.getCamundaDelegateExpression())),
        model.all(ServiceTask.class).stream().filter(step -> TELLS.equals(step.getCamundaDelegateExpression())))
        .filter(reached::contains).toList();
    for (TableRow row : rows) {
      Set<String> levels = row.holds().get("level") == null ? Set.of() : row.holds().get("level");
      for (String level : levels) {
        Optional<FlowNode> step = tells.stream().filter(one -> level.equals(level(one))).findFirst();
        if (step.isEmpty()) {
          findings.refuse(blamed, place, "Level " + level + " of the escalation path (" + row.says().get("roles") + ") is "
              + "told by no step that "
              + "is reached in " + model.name() + ". Give a step " + TELLS + " the input parameter 'escalationLevel' with "
              + "the value " + level
              + ".");
        } else if (step.get().getPreviousNodes().list().stream().noneMatch(ToldLevels::isClock)) {
          findings.refuse(blamed, blamed.equals(model.name()) ? step.get().getId() : place, "Level " + level + " is told on "
              + "request only: no "
              + "timer with " + CLOCK + " leads to it in " + model.name() + ". Draw the timer and its flow.");
        }
      }
    }
    Set<String> known = rows.stream().flatMap(row -> Optional.ofNullable(row.holds().get("level")).stream().flatMap(Set::stream))
        .collect(Collectors.toSet());
    IntStream.range(0, tells.size()).mapToObj(tells::get).filter(step -> !known.contains(level(step))).forEach(step ->
        findings.refuse(blamed, blamed.equals(model.name()) ? step.getId() : place, "The step " + step.getId() + " of "
            + "" + model.name()
            + " tells level '" + level(step) + "', for which the table escalation-path has no row: nobody would be told."));
  }

  private static String level(FlowNode step) {
    return step.getExtensionElements() == null ? "" : step.getModelInstance().getModelElementsByType(CamundaInputParameter.class).stream()
        .filter(parameter -> parameter.getParentElement().getParentElement().getParentElement().equals(step))
        .filter(parameter -> "escalationLevel".equals(parameter.getCamundaName())).map(parameter -> parameter.getTextContent().strip())
        .findFirst().orElse("");
  }

  private static boolean isClock(FlowNode node) {
    return node instanceof BoundaryEvent event && event.getEventDefinitions().stream().anyMatch(definition ->
        definition instanceof TimerEventDefinition timer && timer.getTimeDate() != null
            && CLOCK.equals(timer.getTimeDate().getTextContent().strip()));
  }
}
