package dev.palier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;

/** What the engine reads in a model: timers, beans, forms, versions. Numbers of the contract stand in tables only. */
final class ModelExecutionRules {

  private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
  private static final String BEAN = "\\$\\{[a-z][A-Za-z]+}";
  private static final String ASKED_BEAN = "\\$\\{[a-z][A-Za-z]+\\.[a-z][A-Za-z]+\\(execution\\)}";
  private static final String ASKED_AT_START = "\\$\\{[a-z][A-Za-z]+\\.[a-z][A-Za-z]+\\(\\)}";
  private static final String COMPARED = "\\$\\{[a-z][A-Za-z.]+(\\(execution\\))? == ('[a-z-]+'|\\d)}";

  private ModelExecutionRules() {}

  static final List<ModelRule> ALL = List.of(
      new ModelRule("the model is made for Camunda Platform 7.24.0", ModelExecutionRules::platform),
      new ModelRule("a process is executable, has a version and keeps its history for a time",
          of(Process.class, ModelExecutionRules::unfinished)),
      new ModelRule("a timer is a date that a bean computes", of(TimerEventDefinition.class, ModelExecutionRules::guessed)),
      new ModelRule("service and send tasks name a bean", ModelExecutionRules::beans),
      new ModelRule("no step leaves its transaction, a process may begin with one of its own, and slow work that says so",
          of(FlowNode.class, node -> node.isCamundaAsyncAfter()
              || node.isCamundaAsyncBefore() && !(node instanceof StartEvent || slow(node)))),
      new ModelRule("no scripts", ModelExecutionRules::scripts),
      new ModelRule("user tasks have a form, candidates, a due date, a priority and a listener",
          of(UserTask.class, ModelExecutionRules::bare)),
      new ModelRule("processes and user tasks are documented with their clause", ModelExecutionRules::undocumented),
      new ModelRule("called processes are handed the ticket number as business key",
          of(CallActivity.class, ModelExecutionRules::withoutKey)),
      new ModelRule("conditions ask a bean or compare a decision", of(SequenceFlow.class, ModelExecutionRules::clever)),
      new ModelRule("a model with timers says which table their moments come from", ModelExecutionRules::withoutOrigin),
      new ModelRule("notes name the table, never a number", of(TextAnnotation.class,
          note -> note.getText().getTextContent().matches("(?s).*\\d.*"))));

  /** A process that starts by itself asks again and again, and has nothing yet that could be asked about. */
  private static boolean guessed(TimerEventDefinition timer) {
    if (timer.getParentElement() instanceof StartEvent start && start.getParentElement() instanceof Process) {
      return timer.getTimeCycle() == null || !timer.getTimeCycle().getTextContent().matches(ASKED_AT_START);
    }
    return timer.getTimeDate() == null || !timer.getTimeDate().getTextContent().matches(ASKED_BEAN);
  }

  private static boolean slow(FlowNode node) {
    return node instanceof ServiceTask
        && node.getDocumentations().stream().anyMatch(text -> text.getTextContent().startsWith("Slow: "));
  }

  private static <T extends BaseElement> Breaches of(Class<T> type, Predicate<T> broken) {
    return model -> model.all(type).stream().filter(broken).map(BaseElement::getId).toList();
  }

  private static List<String> platform(DrawnModel model) {
    var definitions = model.model().getDefinitions();
    var platform = definitions.getAttributeValueNs(MODELER, "executionPlatform") + " "
        + definitions.getAttributeValueNs(MODELER, "executionPlatformVersion");
    return platform.equals("Camunda Platform 7.24.0") ? List.of() : List.of(platform);
  }

  private static boolean unfinished(Process process) {
    return !process.isExecutable() || blank(process.getCamundaVersionTag())
        || !period(process.getCamundaHistoryTimeToLiveString());
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static boolean period(String text) {
    return text != null && text.matches("P\\d+D");
  }

  private static List<String> beans(DrawnModel model) {
    var nameless = new ArrayList<String>();
    model.all(ServiceTask.class).stream().filter(task -> !bean(task.getCamundaDelegateExpression()))
        .map(BaseElement::getId).forEach(nameless::add);
    model.all(SendTask.class).stream().filter(task -> !bean(task.getCamundaDelegateExpression()))
        .map(BaseElement::getId).forEach(nameless::add);
    return nameless;
  }

  private static boolean bean(String expression) {
    return expression != null && expression.matches(BEAN);
  }

  private static List<String> scripts(DrawnModel model) {
    var scripts = new ArrayList<String>();
    model.all(ScriptTask.class).forEach(task -> scripts.add(task.getId()));
    model.all(CamundaScript.class).forEach(script -> scripts.add(script.getCamundaScriptFormat()));
    return scripts;
  }

  private static boolean bare(UserTask task) {
    var listeners = task.getExtensionElements() == null ? 0 : task.getExtensionElements().getElements().size();
    return blank(task.getCamundaFormRef()) || !"latest".equals(task.getCamundaFormRefBinding())
        || blank(task.getCamundaCandidateGroups()) || blank(task.getCamundaDueDate())
        || blank(task.getCamundaPriority()) || listeners == 0;
  }

  private static List<String> undocumented(DrawnModel model) {
    var elements = new ArrayList<BaseElement>(model.all(UserTask.class));
    elements.add(model.process());
    return elements.stream().filter(element -> element.getDocumentations().stream()
        .noneMatch(text -> text.getTextContent().matches("(?s)SLA \\d.*"))).map(BaseElement::getId).toList();
  }

  private static boolean withoutKey(Activity call) {
    Collection<CamundaIn> handed = call.getExtensionElements() == null ? List.of()
        : call.getExtensionElements().getChildElementsByType(CamundaIn.class);
    return handed.stream().noneMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
  }

  private static List<String> withoutOrigin(DrawnModel model) {
    var told = model.all(TextAnnotation.class).stream()
        .anyMatch(note -> note.getText().getTextContent().matches("(?s).*from [a-z-]+\\.(dmn|yml).*"));
    return told || model.all(TimerEventDefinition.class).isEmpty() ? List.of() : List.of(model.fileName());
  }

  private static boolean clever(SequenceFlow flow) {
    return flow.getConditionExpression() != null
        && !flow.getConditionExpression().getTextContent().matches(ASKED_BEAN + "|" + COMPARED);
  }
}
