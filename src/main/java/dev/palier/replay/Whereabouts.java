package dev.palier.replay;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where the tickets of a sandbox stand in their models. */
@Component
@Profile("replay")
class Whereabouts {

  private final RuntimeService runtime;
  private final RepositoryService repository;

  Whereabouts(RuntimeService runtime, RepositoryService repository) {
    this.runtime = runtime;
    this.repository = repository;
  }

  /** A sentence that names every step at which the ticket waits. */
  String of(String ticket) {
    List<ProcessInstance> instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).list();
    String places = instances.stream().map(this::places).filter(text -> !text.isEmpty()).sorted().collect(Collectors.joining("; "));
    return places.isEmpty() ? "The ticket has no process any more." : "The ticket waits in " + places + ".";
  }

  /** Ends every instance, so that the next ticket has the engine to itself. */
  void clear() {
    runtime.createProcessInstanceQuery().rootProcessInstances().list()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "rehearsed"));
  }

  private String places(ProcessInstance instance) {
    BpmnModelInstance model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
    String steps = leaves(runtime.getActivityInstance(instance.getId())).filter(id -> !(model.getModelElementById(id) instanceof CallActivity))
        .map(id -> name(model, id)).distinct().sorted()
        .collect(Collectors.joining(", "));
    return steps.isEmpty() ? "" : instance.getProcessDefinitionId().split(":")[0] + " at " + steps;
  }

  private static Stream<String> leaves(ActivityInstance instance) {
    Stream<String> deeper = Arrays.stream(instance.getChildActivityInstances())
        .flatMap(child -> child.getChildActivityInstances().length == 0 ? Stream.of(child.getActivityId()) : leaves(child));
    return Stream.concat(deeper, Arrays.stream(instance.getChildTransitionInstances()).map(TransitionInstance::getActivityId));
  }

  private static String name(BpmnModelInstance model, String id) {
    return model.getModelElementById(id) instanceof FlowElement step && step.getName() != null ? "'" + step.getName() + "' (" + id + ")" : id;
  }
}
