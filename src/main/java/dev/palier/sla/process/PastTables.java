package dev.palier.sla.process;

import dev.palier.sla.PromiseHistories;
import dev.palier.sla.PromiseHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists every version of the contract's decision tables; read again once something is deployed. */
@Component
class PastTables implements PromiseHistories {

  private static final List<String> TABLES = List.of(Tables.SLA_TARGETS, Tables.ENTITLEMENTS, Tables.REMINDERS, Tables.WARNINGS,
      Tables.ESCALATION_PATH);

  private final DecisionService decisions;
  private final RepositoryService repository;
  private final Readings readings;
  private final TransactionTemplate apart;

  /** The services are lazy because the engine's deployment checks are made before them. */
  PastTables(@Lazy DecisionService decisions, @Lazy RepositoryService repository, Readings readings,
      PlatformTransactionManager transactions) {
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.decisions = decisions;
    this.repository = repository;
    this.readings = readings;
  }

  @Override
  public PromiseHistory read() {
    return readings.get(PastTables.class, () -> new DmnPromiseHistory(this::evaluate, versions()));
  }

  /** Evaluating writes history, which whoever only reads may not. */
  private DmnDecisionTableResult evaluate(String version, Map<String, Object> inputs) {
    return apart.execute(status -> decisions.evaluateDecisionTableById(version, inputs));
  }

  private Map<String, List<TableVersion>> versions() {
    Map<String, Date> deployed = new HashMap<>();
    for (Deployment deployment : repository.createDeploymentQuery().list()) {
      deployed.put(deployment.getId(), deployment.getDeploymentTime());
    }
    Map<String, List<TableVersion>> versions = new HashMap<>();
    TABLES.forEach(table -> versions.put(table, versions(table, deployed)));
    return versions;
  }

  private List<TableVersion> versions(String table, Map<String, Date> deployed) {
    List<TableVersion> versions = new ArrayList<>();
    for (DecisionDefinition version : repository.createDecisionDefinitionQuery().decisionDefinitionKey(table)
        .orderByDecisionDefinitionVersion().asc().list()) {
      Date since = deployed.get(version.getDeploymentId());
      versions.add(new TableVersion(version.getId(), since == null ? Instant.MIN : since.toInstant()));
    }
    return versions;
  }
}
