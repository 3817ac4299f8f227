package dev.palier.ticket.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** Walks the real models on a bare engine in memory; tokens move only where a test says so. */
final class ModelWalk {

  /** Such a model asks its bean for the next start as soon as it is deployed, and is of no ticket. */
  private static final String STARTS_BY_ITSELF = "-due.bpmn";

  static final String TICKET = "T-1042";
  static final RecordedBeans BEANS = new RecordedBeans();
  private static final ProcessEngine ENGINE = start();

  private ModelWalk() {}

  private static ProcessEngine start() {
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName("models");
    configuration.setJdbcUrl("jdbc:h2:mem:models;DB_CLOSE_DELAY=-1");
    configuration.setHistory("none");
    configuration.setJobExecutorActivate(false);
    configuration.setBeans(BEANS.byName());
    var engine = configuration.buildProcessEngine();
    var deployment = engine.getRepositoryService().createDeployment();
    for (var file : files()) {
      deployment.addInputStream(file.getFileName().toString(), open(file));
    }
    deployment.deploy();
    return engine;
  }

  private static List<Path> files() {
    try (Stream<Path> models = Files.list(Path.of("processes")); Stream<Path> forms = Files.list(Path.of("forms"))) {
      return Stream.concat(models.filter(model -> model.toString().endsWith(".bpmn")
          && !model.toString().endsWith(STARTS_BY_ITSELF)), forms).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets every running instance and every recorded call. */
  static void reset() {
    var runtime = ENGINE.getRuntimeService();
    runtime.createProcessInstanceQuery().rootProcessInstances().list()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "next test"));
    BEANS.reset();
  }

  /** Starts the process with this key for the one ticket of these tests. */
  static void start(String process) {
    Map<String, Object> variables = Map.of("ticketNumber", TICKET, "supportTier", "GOLD", "priority", "P1");
    ENGINE.getRuntimeService().startProcessInstanceByKey(process, TICKET, variables);
  }

  /** Completes the open task with this id. */
  static void complete(String taskId, String decision, String outcome) {
    ENGINE.getTaskService().complete(task(taskId).getId(), Map.of(decision, outcome));
  }

  static void complete(String taskId) {
    ENGINE.getTaskService().complete(task(taskId).getId());
  }

  static Task task(String taskId) {
    return ENGINE.getTaskService().createTaskQuery().taskDefinitionKey(taskId).initializeFormKeys().singleResult();
  }

  /** Correlates a message to the ticket's running instance of this process, as the facade does. */
  static void correlate(String process, String message) {
    var instance = ENGINE.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(process)
        .processInstanceBusinessKey(TICKET).singleResult();
    ENGINE.getRuntimeService().createMessageCorrelation(message).processInstanceId(instance.getId()).correlate();
  }

  /** Fires the waiting timer with this id. */
  static void fire(String timerId) {
    var job = ENGINE.getManagementService().createJobQuery().activityId(timerId).singleResult();
    ENGINE.getManagementService().executeJob(job.getId());
  }

  /** Ids of the open tasks, sorted. */
  static List<String> tasks() {
    return ENGINE.getTaskService().createTaskQuery().list().stream().map(Task::getTaskDefinitionKey).sorted().toList();
  }

  /** Ids of the waiting timers, sorted. */
  static List<String> timers() {
    var definitions = ENGINE.getManagementService();
    return definitions.createJobQuery().list().stream().map(Job::getJobDefinitionId)
        .map(id -> definitions.createJobDefinitionQuery().jobDefinitionId(id).singleResult().getActivityId()).sorted().toList();
  }

  /** Keys of the running processes, sorted; empty once the ticket is closed. */
  static List<String> running() {
    return ENGINE.getRuntimeService().createProcessInstanceQuery().list().stream()
        .map(instance -> instance.getProcessDefinitionId().split(":")[0]).sorted().toList();
  }

  /** The business keys of all running processes: called ones carry the ticket's number too. */
  static List<String> businessKeys() {
    return ENGINE.getRuntimeService().createProcessInstanceQuery().list().stream()
        .map(instance -> instance.getBusinessKey()).distinct().toList();
  }

  /** A variable as an open task sees it. */
  static Object variable(String taskId, String name) {
    return ENGINE.getTaskService().getVariable(task(taskId).getId(), name);
  }

  /** The deployed form of an open task. */
  static String form(String taskId) {
    try (var form = ENGINE.getFormService().getDeployedTaskForm(task(taskId).getId())) {
      return new String(form.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
