package dev.palier.engine.job;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.function.LongConsumer;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbBulkOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;

/**
 * Sees every job on its way to the database, whatever made it: a step of a model, a moved or recalculated timer, a failed
 * attempt. Tells the earliest due date after the commit, and lets no job through without one: the engine, told to expect
 * due dates, would never run it.
 */
class JobChanges extends DbEntityManager {

  private final Clock clock;
  private final LongConsumer committedDueDate;

  JobChanges(IdGenerator idGenerator, PersistenceSession session, Clock clock, LongConsumer committedDueDate) {
    super(idGenerator, session);
    this.clock = clock;
    this.committedDueDate = committedDueDate;
  }

  @Override
  protected void flushDbOperations(List<DbOperation> operationsToFlush, List<DbOperation> allOperations) {
    long earliest = operationsToFlush.stream().mapToLong(this::dueMillis).min().orElse(Long.MAX_VALUE);
    super.flushDbOperations(operationsToFlush, allOperations);
    if (earliest < Long.MAX_VALUE) {
      Context.getCommandContext().getTransactionContext()
          .addTransactionListener(TransactionState.COMMITTED, context -> committedDueDate.accept(earliest));
    }
  }

  private long dueMillis(DbOperation operation) {
    boolean stays = operation.getOperationType() == DbOperationType.INSERT
        || operation.getOperationType() == DbOperationType.UPDATE;
    if (stays && operation instanceof DbEntityOperation one && one.getEntity() instanceof JobEntity job) {
      if (operation.getOperationType() == DbOperationType.INSERT && job instanceof MessageEntity) {
        // The engine dates it by its own clock, which is another than the program's where a log is played.
        job.setDuedate(Date.from(clock.instant()));
      }
      return dueMillis(job);
    }
    boolean unknownJobs = operation instanceof DbBulkOperation
        && operation.getOperationType() == DbOperationType.UPDATE_BULK
        && JobEntity.class.isAssignableFrom(operation.getEntityType());
    return unknownJobs ? 0 : Long.MAX_VALUE;
  }

  private long dueMillis(JobEntity job) {
    boolean waits = job.getSuspensionState() == SuspensionState.ACTIVE.getStateCode() && job.getLockExpirationTime() == null;
    if (!waits) {
      return Long.MAX_VALUE;
    }
    if (job.getDuedate() == null) {
      job.setDuedate(Date.from(clock.instant()));
    }
    return job.getDuedate().getTime();
  }
}
