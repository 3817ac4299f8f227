package dev.palier.engine.job;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Connects the engine's stores with the job executor and completes its tables; our own tables are there before. */
@Component
@DependsOnDatabaseInitialization
class JobPlugin extends SpringBootProcessEnginePlugin {

  private final Optional<WokenJobExecutor> jobExecutor;
  private final Clock clock;
  private final EngineTables tables;

  JobPlugin(Optional<WokenJobExecutor> jobExecutor, Clock clock, DataSource dataSource) {
    this.jobExecutor = jobExecutor;
    this.clock = clock;
    this.tables = new EngineTables(dataSource);
  }

  @Override
  public void postInit(SpringProcessEngineConfiguration configuration) {
    var stores = new JobChangesFactory(configuration.getIdGenerator(), clock,
        due -> jobExecutor.ifPresent(executor -> executor.jobIsDueAt(due)));
    configuration.getSessionFactories().put(stores.getSessionType(), stores);
  }

  @Override
  public void postProcessEngineBuild(ProcessEngineImpl engine) {
    tables.addIndexes();
    tables.addDueDates(Date.from(clock.instant()));
  }
}
