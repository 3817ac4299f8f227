package dev.palier.engine.job;

import java.util.function.LongConsumer;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManagerFactory;

/** Gives every engine command an entity store that sees jobs. */
class JobChangesFactory extends DbEntityManagerFactory {

  private final LongConsumer committedDueDate;

  JobChangesFactory(IdGenerator idGenerator, LongConsumer committedDueDate) {
    super(idGenerator);
    this.committedDueDate = committedDueDate;
  }

  @Override
  public DbEntityManager openSession() {
    var session = Context.getCommandContext().getSession(PersistenceSession.class);
    return new JobChanges(idGenerator, session, committedDueDate);
  }
}
