package dev.palier.escalation.process;

import dev.palier.engine.OwnWork;
import dev.palier.engine.UsableInModels;
import dev.palier.escalation.Escalations;
import dev.palier.ticket.Act;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The listener that {@code escalation-level.bpmn} names. */
@Configuration(proxyBeanMethods = false)
class LevelBeans {

  private static final String NOTE = "takingNote";

  /** Whoever completes the task takes the level; a note is kept with the ticket. */
  @Bean
  @UsableInModels
  TaskListener acceptTakenLevel(@Lazy Escalations escalations) {
    return task -> {
      String ticket = String.valueOf(task.getVariable(LevelProcess.TICKET_NUMBER));
      int level = ((Number) task.getVariable(LevelProcess.ESCALATION_LEVEL)).intValue();
      Object note = task.getVariable(NOTE);
      Authentication user = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
      Act act = Act.by(user == null ? "palier" : user.getUserId(), note == null ? null : note.toString());
      OwnWork.carrying(new LevelProcess.Taking(task.getExecution().getProcessBusinessKey()),
          () -> escalations.acknowledge(ticket, level, act));
    };
  }
}
