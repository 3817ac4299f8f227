package dev.palier.ticket.process;

import dev.palier.customer.RoleNames;
import dev.palier.engine.DeploymentCheck;
import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFinding;
import dev.palier.engine.ProposedModels;
import dev.palier.notification.NoteTemplates;
import dev.palier.ticket.record.StepFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Refuses steps that send a notice or keep a remark and do not say what, or to whom, or stand in a process that is about no ticket. */
@Component
class AddedStepsCheck implements DeploymentCheck {

  private static final Map<String, String> NAMES = Map.of(AddedSteps.SEND_NOTICE, "Send notice", AddedSteps.RECORD_IN_LEDGER,
      "Record in ledger", AddedSteps.RECOMPUTE_DEADLINES, "Recompute deadlines");

  private final NoteTemplates templates;

  AddedStepsCheck(NoteTemplates templates) {
    this.templates = templates;
  }

  @Override
  public List<ModelFinding> findings(ProposedModels proposed) {
    Map<AddedStep, String> steps = new LinkedHashMap<>();
    for (ModelFile file : proposed.files()) {
      if (file.name().endsWith(".bpmn")) {
        ProcessesOfTickets.read(file).ifPresent(model -> AddedStep.in(model).forEach(step -> steps.put(step, file.name())));
      }
    }
    List<ModelFinding> findings = new ArrayList<>();
    if (!steps.isEmpty()) {
      Set<String> ofTickets = ProcessesOfTickets.among(proposed);
      steps.forEach((step, file) -> sentences(step, ofTickets).forEach(sentence -> findings.add(ModelFinding.refusal(file, step.id(),
          "the step \"" + NAMES.get(step.bean()) + "\" " + sentence))));
    }
    return findings;
  }

  private List<String> sentences(AddedStep step, Set<String> ofTickets) {
    List<String> sentences = new ArrayList<>();
    if (!ofTickets.contains(step.process())) {
      sentences.add("stands in the process " + step.process() + ", which is about no ticket; put it into the lifecycle of a ticket or "
          + "into a process that a lifecycle calls");
    }
    if (step.bean().equals(AddedSteps.SEND_NOTICE)) {
      notice(step, sentences);
    } else if (step.bean().equals(AddedSteps.RECORD_IN_LEDGER) && !step.said().containsKey(AddedSteps.REMARK)) {
      sentences.add("has no remark; write into its field \"Remark\" what is to be kept with the ticket");
    }
    return sentences;
  }

  private void notice(AddedStep step, List<String> sentences) {
    Map<String, String> said = step.said();
    String template = said.get(AddedSteps.TEMPLATE);
    if (template != null && !step.isOpen(AddedSteps.TEMPLATE) && !templates.names().contains(template)) {
      sentences.add("sends the text \"" + template + "\", which there is not; choose one of " + String.join(", ", templates.names())
          + ", or put " + template + ".txt and " + template + ".html into the folder of palier.notices.templates and start the program "
          + "again (names begin with " + NoteTemplates.PREFIX + ")");
    }
    String level = said.getOrDefault(AddedSteps.LEVEL, AddedSteps.NO_LEVEL);
    if (!said.containsKey(AddedSteps.RECIPIENTS) && level.equals(AddedSteps.NO_LEVEL)) {
      sentences.add("tells nobody; write into its field \"Recipients\" " + recipients() + ", or choose a level");
    } else if (said.containsKey(AddedSteps.RECIPIENTS) && !step.isOpen(AddedSteps.RECIPIENTS)) {
      Arrays.stream(said.get(AddedSteps.RECIPIENTS).split(",")).map(String::strip).filter(name -> !isRecipient(name))
          .forEach(name -> sentences.add("tells \"" + name + "\", which is no role; the recipients are " + recipients()));
    }
    if (!level.equals(AddedSteps.NO_LEVEL) && !step.isOpen(AddedSteps.LEVEL) && !level.matches("[1-4]")) {
      sentences.add("tells the level \"" + level + "\"; the levels are 1 to 4");
    }
  }

  private static boolean isRecipient(String name) {
    return RoleNames.isRole(name) || name.equals(RoleNames.CONTACT) || name.equals(StepFacts.TEAM);
  }

  private static String recipients() {
    return RoleNames.CONTACT + " (who opened the ticket), " + StepFacts.TEAM + " (the line that has it), or roles with commas between: "
        + String.join(", ", RoleNames.all());
  }
}
