package dev.palier.engine.form;

import dev.palier.engine.OwnWork;
import dev.palier.engine.UsableInModels;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * Start listener of processes that people start in Tasklist: whatever they gave along, which the engine would take from anybody,
 * is dropped, the business key is the process's own, and {@code initiator} is who is signed in. Our own code, see
 * {@link OwnWork}, may start such a process with variables and a key.
 */
@Component("startedByHand")
@UsableInModels
public class StartedByHand implements ExecutionListener {

  /** Who started it by hand; not set when a program did. */
  public static final String INITIATOR = "initiator";

  @Override
  public void notify(DelegateExecution execution) {
    if (OwnWork.isGoingOn()) {
      return;
    }
    execution.removeVariables(Set.copyOf(execution.getVariableNames()));
    String process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
    execution.setProcessBusinessKey(process + "-" + execution.getProcessInstanceId());
    Authentication user = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    Optional.ofNullable(user).map(Authentication::getUserId).ifPresent(id -> execution.setVariable(INITIATOR, id));
  }
}
