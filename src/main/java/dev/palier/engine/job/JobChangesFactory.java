package dev.palier.engine.job;

import java.time.Clock;
import java.util.function.LongConsumer;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManagerFactory;

/** Gives every engine command an entity store that sees jobs. */
class JobChangesFactory extends DbEntityManagerFactory {

  private final Clock clock;
  private final LongConsumer committedDueDate;

  JobChangesFactory(IdGenerator idGenerator, Clock clock, LongConsumer committedDueDate) {
    super(idGenerator);
    this.clock = clock;
    this.committedDueDate = committedDueDate;
  }

  @Override
  public DbEntityManager openSession() {
    var session = Context.getCommandContext().getSession(PersistenceSession.class);
    return new JobChanges(idGenerator, session, clock, committedDueDate);
  }
}
