package dev.palier.escalation.process;

import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.engine.OwnWork;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.Recorded;
import dev.palier.ticket.TicketDesk;
import dev.palier.ticket.TicketKeys;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The process in which a raised level is taken, one for each level, beside the path (SLA 4.8). It begins in the transaction that
 * raises the level, with a step of its own: whatever is wrong with it is wrong with it alone.
 */
@Component
@Profile("!replay")
class LevelProcess {

  static final String PROCESS = "escalation-level";
  static final String TICKET_NUMBER = "ticketNumber";
  static final String ESCALATION_LEVEL = "escalationLevel";

  private static final String PRIORITY = "priority";
  private static final String SUPPORT_TIER = "supportTier";
  private static final String LEVEL_SETTLED = "level-settled";
  private static final Logger LOG = LoggerFactory.getLogger(LevelProcess.class);

  /** Carried while somebody takes a level by completing its task: that task ends by itself. */
  record Taking(String key) {
  }

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final TicketDesk tickets;
  private final Customers customers;

  LevelProcess(RuntimeService runtime, RepositoryService repository, TicketDesk tickets, Customers customers) {
    this.runtime = runtime;
    this.repository = repository;
    this.tickets = tickets;
    this.customers = customers;
  }

  /** Follows what is recorded on a ticket, in the same transaction. */
  @EventListener
  void on(Recorded recorded) {
    for (LedgerEntry entry : recorded.entries()) {
      switch (entry.kind()) {
        case ESCALATED -> start(recorded.header(), Integer.parseInt(entry.value()));
        case LEVEL_ACKNOWLEDGED -> settle(TicketKeys.ofLevel(entry.ticket(), Integer.parseInt(entry.value())));
        case RESOLVED, CLOSED, OUT_OF_SCOPE -> levels(recorded.header()).forEach(this::settle);
        case PRIORITY_CHANGED, PACKAGE_CHANGED -> levels(recorded.header()).forEach(key -> mark(key, recorded.header()));
        default -> { }
      }
    }
  }

  private void start(CommitmentHeader header, int level) {
    if (repository.createProcessDefinitionQuery().processDefinitionKey(PROCESS).latestVersion().active().count() == 0) {
      LOG.error("Level {} of ticket {} is told by mail alone: the process {} is not deployed or suspended", level, header.ticket(),
          PROCESS);
      return;
    }
    String customer = tickets.find(header.ticket()).customerId();
    runtime.startProcessInstanceByKey(PROCESS, TicketKeys.ofLevel(header.ticket(), level), Variables.createVariables()
        .putValue(TICKET_NUMBER, header.ticket()).putValue(ESCALATION_LEVEL, level)
        .putValue("customer", customers.find(customer).map(Customer::name).orElse(customer))
        .putValue(SUPPORT_TIER, header.tier().name()).putValue(PRIORITY, header.priority().name()));
  }

  private void settle(String key) {
    if (OwnWork.carried(Taking.class).filter(taking -> taking.key().equals(key)).isPresent()) {
      return;
    }
    Execution waiting = runtime.createExecutionQuery().processInstanceBusinessKey(key)
        .messageEventSubscriptionName(LEVEL_SETTLED).singleResult();
    Optional.ofNullable(waiting).ifPresent(task -> runtime.messageEventReceived(LEVEL_SETTLED, task.getId()));
  }

  private void mark(String key, CommitmentHeader header) {
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(key, PROCESS).list()
        .forEach(instance -> runtime.setVariables(instance.getId(), Map.of(PRIORITY, header.priority().name(),
            SUPPORT_TIER, header.tier().name())));
  }

  private static Iterable<String> levels(CommitmentHeader header) {
    return IntStream.rangeClosed(1, header.reached()).mapToObj(level -> TicketKeys.ofLevel(header.ticket(), level)).toList();
  }
}
