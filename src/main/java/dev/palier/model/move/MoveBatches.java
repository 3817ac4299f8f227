package dev.palier.model.move;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.batch.BatchJobHandler;
import org.camunda.bpm.engine.impl.batch.builder.BatchBuilder;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the engine know the kind of batch, and starts and runs such batches. */
@Component
class MoveBatches extends SpringBootProcessEnginePlugin {

  private static final int AT_ONCE = 200;

  private final MoveBatchJobs jobs;
  private final ObjectProvider<ProcessEngine> engine;

  MoveBatches(MoveBatchJobs jobs, ObjectProvider<ProcessEngine> engine) {
    this.jobs = jobs;
    this.engine = engine;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration configuration) {
    List<BatchJobHandler<?>> kinds = new ArrayList<>(List.of(jobs));
    if (configuration.getCustomBatchJobHandlers() != null) {
      kinds.addAll(configuration.getCustomBatchJobHandlers());
    }
    configuration.setCustomBatchJobHandlers(kinds);
  }

  /** Starts a batch in the name of whoever is signed in; returns its id. */
  String start(String move, List<String> tickets) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    return configuration.getCommandExecutorTxRequired().execute(context -> new BatchBuilder(context).type(MoveBatchJobs.TYPE)
        .config(new MoveBatch(move, tickets, null)).permissionHandler(any -> { }).operationLogHandler((any, count) -> { })
        .build()).getId();
  }

  boolean isRunning(String batch) {
    return batch != null && management().createBatchQuery().batchId(batch).count() > 0;
  }

  /**
   * Jobs of a batch that can be executed: first the one that makes jobs, then those of the tickets, at last the one that ends it.
   */
  List<String> jobsOf(String batch) {
    Batch found = management().createBatchQuery().batchId(batch).singleResult();
    if (found == null) {
      return List.of();
    }
    for (String kind : List.of(found.getSeedJobDefinitionId(), found.getBatchJobDefinitionId(),
        found.getMonitorJobDefinitionId())) {
      List<String> ready = management().createJobQuery().jobDefinitionId(kind).active().listPage(0, AT_ONCE).stream()
          .map(Job::getId).toList();
      if (!ready.isEmpty()) {
        return ready;
      }
    }
    return List.of();
  }

  void execute(String job) {
    management().executeJob(job);
  }

  private ManagementService management() {
    return engine.getObject().getManagementService();
  }
}
