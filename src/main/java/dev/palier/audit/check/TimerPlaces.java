package dev.palier.audit.check;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Where a process stands while one of its timers waits, for whoever makes a timer anew. */
@Component
public class TimerPlaces {

  private final ModelTimers timers;
  private final RepositoryService repository;

  TimerPlaces(ModelTimers timers, @Lazy RepositoryService repository) {
    this.timers = timers;
    this.repository = repository;
  }

  /** Whether an event of a process definition waits for a moment of a clock. */
  public boolean isMoment(String definition, String activity) {
    return timers.of(definition).containsKey(activity);
  }

  /**
   * The activities of a definition at which a timer for this moment waits: the event itself, or what it is attached to.
   *
   * @param moment as the subject of a finding names it, such as {@code RESOLUTION}
   */
  public List<String> of(String definition, String moment) {
    List<String> places = new ArrayList<>();
    timers.of(definition).forEach((event, waitsFor) -> {
      if (waitsFor.name().equals(moment)) {
        places.add(repository.getBpmnModelInstance(definition).getModelElementById(event) instanceof BoundaryEvent boundary
            ? boundary.getAttachedTo().getId() : event);
      }
    });
    return places;
  }
}
