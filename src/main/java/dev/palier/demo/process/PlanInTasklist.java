package dev.palier.demo.process;

import dev.palier.demo.DemoOnly;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Plans maintenance as operations do in Tasklist. */
@Component
@DemoOnly
public class PlanInTasklist {

  private static final String PROCESS = "maintenance";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final HistoryService history;
  private final IdentityService identity;

  PlanInTasklist(RuntimeService runtime, TaskService tasks, HistoryService history, IdentityService identity) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.history = history;
    this.identity = identity;
  }

  /** Whether maintenance was planned before. */
  public boolean isDone() {
    return history.createHistoricProcessInstanceQuery().processDefinitionKey(PROCESS).count() > 0;
  }

  /** Starts the process in the name of somebody of a group and answers its first form. */
  public void plan(String user, String group, Map<String, String> answers, String instance) {
    identity.setAuthentication(user, List.of(group));
    try {
      ProcessInstance started = runtime.startProcessInstanceByKey(PROCESS);
      VariableMap given = Variables.createVariables();
      answers.forEach(given::putValue);
      given.putValue("affectedInstances", SpinValues.jsonValue("[\"" + instance + "\"]").create());
      tasks.complete(tasks.createTaskQuery().processInstanceId(started.getId()).singleResult().getId(), given);
    } finally {
      identity.clearAuthentication();
    }
  }
}
