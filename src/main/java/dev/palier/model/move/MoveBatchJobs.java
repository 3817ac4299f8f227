package dev.palier.model.move;

import java.util.List;
import org.camunda.bpm.engine.impl.batch.AbstractBatchConfigurationObjectConverter;
import org.camunda.bpm.engine.impl.batch.AbstractBatchJobHandler;
import org.camunda.bpm.engine.impl.batch.BatchJobContext;
import org.camunda.bpm.engine.impl.batch.BatchJobDeclaration;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobDeclaration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The engine's own kind of batch for moves: a job for each ticket, seen and stopped in Cockpit as any other batch. */
@Component
class MoveBatchJobs extends AbstractBatchJobHandler<MoveBatch> {

  static final String TYPE = "ticket-move";
  private static final BatchJobDeclaration JOBS = new BatchJobDeclaration(TYPE);

  private final ObjectProvider<TicketMover> mover;

  MoveBatchJobs(ObjectProvider<TicketMover> mover) {
    this.mover = mover;
  }

  @Override
  public String getType() {
    return TYPE;
  }

  @Override
  public JobDeclaration<BatchJobContext, MessageEntity> getJobDeclaration() {
    return JOBS;
  }

  @Override
  protected AbstractBatchConfigurationObjectConverter<MoveBatch> getJsonConverterInstance() {
    return new MoveBatchAsJson();
  }

  @Override
  protected MoveBatch createJobConfiguration(MoveBatch batch, List<String> tickets) {
    return new MoveBatch(batch.move(), tickets, batch.getBatchId());
  }

  /** One job moves one ticket, so that none waits for another, or is lost with it. */
  @Override
  public int calculateInvocationsPerBatchJob(String type, MoveBatch batch) {
    return 1;
  }

  @Override
  protected void executeHandler(MoveBatch batch, ExecutionEntity none, CommandContext context, String tenant) {
    batch.getIds().forEach(ticket -> mover.getObject().runApart(batch.move(), ticket));
  }
}
