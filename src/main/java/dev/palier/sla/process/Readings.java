package dev.palier.sla.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was read from the decision tables, kept until something is deployed. Reading writes a row of history each time: within a
 * transaction that may only read, which PostgreSQL enforces, it has one of its own.
 */
@Component
class Readings {

  private final RepositoryService repository;
  private final TransactionTemplate apart;
  private volatile Reading reading = new Reading("", new ConcurrentHashMap<>());

  /** What was read since a deployment. */
  private record Reading(String deployment, Map<Object, Object> values) {
  }

  /** The service is lazy because the engine's deployment checks are made before it. */
  Readings(@Lazy RepositoryService repository, PlatformTransactionManager transactions) {
    this.repository = repository;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The value under a key, read if it was not read since the latest deployment. */
  @SuppressWarnings("unchecked")
  <T> T get(Object key, Supplier<T> read) {
    return (T) current().computeIfAbsent(key, missing -> TransactionSynchronizationManager.isCurrentTransactionReadOnly()
        ? apart.execute(status -> read.get()) : read.get());
  }

  private Map<Object, Object> current() {
    List<Deployment> latest = repository.createDeploymentQuery().orderByDeploymentTime().desc().listPage(0, 1);
    String deployment = latest.isEmpty() ? "" : latest.get(0).getId();
    Reading now = reading;
    if (!now.deployment().equals(deployment)) {
      now = new Reading(deployment, new ConcurrentHashMap<>());
      reading = now;
    }
    return now.values();
  }
}
