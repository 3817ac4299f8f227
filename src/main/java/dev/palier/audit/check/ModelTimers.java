package dev.palier.audit.check;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which timer of a deployed model waits for which moment: process owners may call and draw their timers as they like. */
@Component
class ModelTimers {

  private final RepositoryService repository;
  private final Map<String, Map<String, Moment>> known = new ConcurrentHashMap<>();

  ModelTimers(@Lazy RepositoryService repository) {
    this.repository = repository;
  }

  /** The moments of a process definition's timers, by the id of the event. */
  Map<String, Moment> of(String definition) {
    return known.computeIfAbsent(definition, this::read);
  }

  private Map<String, Moment> read(String definition) {
    Map<String, Moment> moments = new HashMap<>();
    try {
      for (TimerEventDefinition timer : repository.getBpmnModelInstance(definition).getModelElementsByType(TimerEventDefinition.class)) {
        String asked = timer.getTimeDate() == null ? "" : timer.getTimeDate().getTextContent();
        Moment.askedBy(asked).ifPresent(moment -> moments.put(((BaseElement) timer.getParentElement()).getId(), moment));
      }
    } catch (ProcessEngineException gone) {
      return Map.of();
    }
    return moments;
  }
}
