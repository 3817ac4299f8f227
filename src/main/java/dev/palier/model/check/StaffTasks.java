package dev.palier.model.check;

import dev.palier.engine.ModelFile.Kind;
import dev.palier.engine.UsedByProgram.What;
import java.util.Arrays;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** People see their tasks, in time, with a form that exists. */
@Component
class StaffTasks implements ModelRule {

  private final ProgramNames names;

  StaffTasks(ProgramNames names) {
    this.names = names;
  }

  @Override
  public void look(ProcessFile file, Proposal among, Findings findings) {
    for (UserTask task : file.all(UserTask.class)) {
      form(task, file, among, findings);
      people(task, file, findings);
      if (blank(task.getCamundaDueDate())) {
        findings.warn(file.name(), task.getId(), "The task has no due date, so Tasklist cannot show what is urgent. Ask a "
            + "clock, such as "
            + "${deadlines.resolutionDue(execution)}.");
      }
      if (task.getDomElement().getChildElements().stream().noneMatch(child -> child.getLocalName().equals("extensionElements")
          && child.getChildElements().stream().anyMatch(inner -> inner.getLocalName().equals("taskListener")))) {
        findings.warn(file.name(), task.getId(), "No listener takes the answers, so nothing of them is recorded. Name one "
            + "for the event "
            + "'complete' if the answers count.");
      }
    }
    file.all(Process.class).forEach(process -> groups(process.getCamundaCandidateStarterGroups(), "may start this process", file,
        process.getId(), findings));
  }

  private static void form(UserTask task, ProcessFile file, Proposal among, Findings findings) {
    String form = task.getCamundaFormRef();
    if (blank(form)) {
      findings.refuse(file.name(), task.getId(), blank(task.getCamundaFormKey())
          ? "The task has no form, so nobody can answer it. Choose the type 'Camunda Forms' and the id of a form."
          : "The task names a form by key, which is not shown here. Choose the type 'Camunda Forms' and the id of a form.");
      return;
    }
    Set<String> forms = among.keys(Kind.FORM);
    if (!forms.contains(form) && !Spoken.isExpression(form)) {
      findings.refuse(file.name(), task.getId(), "No form has the id '" + form + "', neither among these files nor deployed "
          + "before. "
          + "Deploy it together with this model, or choose another." + NearNames.hint(form, forms));
    }
    if (!"latest".equals(task.getCamundaFormRefBinding())) {
      findings.refuse(file.name(), task.getId(), "The form is bound to '" + task.getCamundaFormRefBinding()
          + "', so a model deployed alone would not find it. Choose the binding 'latest'.");
    }
  }

  private void people(UserTask task, ProcessFile file, Findings findings) {
    boolean nobody = blank(task.getCamundaCandidateGroups()) && blank(task.getCamundaCandidateUsers())
        && blank(task.getCamundaAssignee());
    if (nobody) {
      findings.refuse(file.name(), task.getId(), "Nobody sees this task: it has no candidate groups and no assignee. Name a "
          + "group, such as "
          + "first-line.");
    }
    groups(task.getCamundaCandidateGroups(), "would see this task", file, task.getId(), findings);
    for (String person : new String[] {task.getCamundaAssignee(), task.getCamundaCandidateUsers()}) {
      if (!blank(person) && !Spoken.isExpression(person)) {
        findings.warn(file.name(), task.getId(), "The task is for '" + person + "' by name; when that person is away nobody "
            + "does it. Name "
            + "a group.");
      }
    }
  }

  private void groups(String list, String what, ProcessFile file, String place, Findings findings) {
    if (blank(list) || Spoken.isExpression(list)) {
      return;
    }
    Set<String> known = names.all(What.STAFF_GROUP);
    Arrays.stream(list.split(",")).map(String::strip).filter(group -> !known.contains(group)).forEach(group ->
        findings.refuse(file.name(), place, "There is no group '" + group + "', so nobody "
            + "" + what + "." + NearNames.hint(group, known)));
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
