package dev.palier.replay;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Whether the models of a replay are usable: all there, and accepted by the engine. */
@Component
@Profile("replay")
class UsedModels {

  private static final List<String> PROCESSES = List.of("basic-ticket", "silver-ticket", "gold-ticket", "keep-customer-informed",
      "gold-escalation");
  private static final List<String> TABLES = List.of("sla-targets", "entitlements", "warnings", "reminders", "escalation-path");

  private final RepositoryService repository;

  UsedModels(RepositoryService repository) {
    this.repository = repository;
  }

  /**
   * Refuses models of which something is missing.
   *
   * @param folder where they come from, for the message
   * @throws UnusableInput if a process or table is missing; the message names them all
   */
  void requireComplete(String folder) {
    List<String> processes = repository.createProcessDefinitionQuery().list().stream().map(ProcessDefinition::getKey).toList();
    List<String> tables = repository.createDecisionDefinitionQuery().list().stream().map(DecisionDefinition::getKey).toList();
    List<String> missing = Stream.concat(
        PROCESSES.stream().filter(key -> !processes.contains(key)).map(key -> "process " + key),
        TABLES.stream().filter(key -> !tables.contains(key)).map(key -> "table " + key)).toList();
    if (!missing.isEmpty()) {
      throw new UnusableInput(folder + " has no " + String.join(", no ", missing));
    }
  }

  /** What the engine had against the models, if that is why the start failed; rethrows anything else. */
  static UnusableInput refused(String folder, RuntimeException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProcessEngineException refusal) {
        return new UnusableInput(folder + ": " + refusal.getMessage());
      }
    }
    throw failed;
  }
}
