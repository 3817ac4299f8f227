package dev.palier.escalation.process;

import dev.palier.engine.UsableInModels;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.Mode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Where a ticket stands on its path, for the gateways of the models: {@code ${escalationPath.…(execution)}}. */
@Component("escalationPath")
@UsableInModels
public class PathPosition {

  private final Ledger ledger;

  PathPosition(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The last level raised, 0 for none (SLA 4.8). */
  public int reachedLevel(DelegateExecution execution) {
    return header(execution).reached();
  }

  /** Whether the path is running, and not paused for the customer. */
  public boolean supportInProgress(DelegateExecution execution) {
    return header(execution).mode() == Mode.RUNNING;
  }

  private CommitmentHeader header(DelegateExecution execution) {
    return ledger.find(execution.getProcessBusinessKey()).orElseThrow();
  }
}
