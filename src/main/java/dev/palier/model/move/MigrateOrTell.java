package dev.palier.model.move;

import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;

/**
 * The engine's own migration, which looks first and then changes: what stands in the way is an answer here and not an error,
 * so that it breaks no transaction and fills no log.
 */
class MigrateOrTell implements Command<Optional<MigratingProcessInstanceValidationReport>> {

  private final MigrationPlanExecutionBuilderImpl migration;

  MigrateOrTell(MigrationPlanExecutionBuilderImpl migration) {
    this.migration = migration;
  }

  @Override
  public Optional<MigratingProcessInstanceValidationReport> execute(CommandContext context) {
    try {
      new MigrateProcessInstanceCmd(migration, true).execute(context);
      return Optional.empty();
    } catch (MigratingProcessInstanceValidationException impossible) {
      return Optional.of(impossible.getValidationReport());
    }
  }
}
