package dev.palier.ticket.process.scope;

import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.engine.OwnWork;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.OutOfScope;
import dev.palier.sla.Recorded;
import dev.palier.ticket.TicketKeys;
import dev.palier.ticket.record.TicketTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The processes of a request outside the agreement: they follow what is recorded on the ticket, in the same transaction. */
@Component
class ScopeProcess {

  static final String STATEMENT_OF_WORK = "statement-of-work";
  static final String READ_MESSAGE = "read-customer-message";

  private static final String REQUEST_SETTLED = "request-settled";

  /** Carried while one of these processes settles the request itself: that one ends by itself. */
  record Settling(String key) {
  }

  private final RuntimeService runtime;
  private final TicketTable tickets;
  private final Customers customers;

  ScopeProcess(RuntimeService runtime, TicketTable tickets, Customers customers) {
    this.runtime = runtime;
    this.tickets = tickets;
    this.customers = customers;
  }

  @EventListener
  void on(Recorded recorded) {
    for (LedgerEntry entry : recorded.entries()) {
      switch (entry.kind()) {
        case OUT_OF_SCOPE -> {
          if (OutOfScope.valueOf(entry.value()).leadsToStatementOfWork()) {
            start(STATEMENT_OF_WORK, TicketKeys.ofStatementOfWork(entry.ticket()), recorded);
          }
        }
        case CUSTOMER_REPLIED -> read(recorded);
        case BACK_IN_SCOPE -> settle(List.of(TicketKeys.ofStatementOfWork(entry.ticket()), TicketKeys.ofMessage(entry.ticket())));
        case CLOSED -> settle(List.of(TicketKeys.ofStatementOfWork(entry.ticket())));
        default -> { }
      }
    }
  }

  /** What somebody has still to read is read with what came before it. */
  private void read(Recorded recorded) {
    String key = TicketKeys.ofMessage(recorded.header().ticket());
    if (recorded.header().outOfScope() != null && runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count() == 0) {
      start(READ_MESSAGE, key, recorded);
    }
  }

  private void start(String process, String key, Recorded recorded) {
    String customer = tickets.find(recorded.header().ticket()).orElseThrow().customerId();
    Map<String, Object> variables = Variables.createVariables().putValue(ScopeVariables.TICKET_NUMBER, recorded.header().ticket())
        .putValue("customer", customers.find(customer).map(Customer::name).orElse(customer))
        .putValue("supportTier", recorded.header().tier().name()).putValue("scopeKind", recorded.header().outOfScope().name());
    runtime.startProcessInstanceByKey(process, key, variables);
  }

  private void settle(List<String> keys) {
    for (String key : keys) {
      if (OwnWork.carried(Settling.class).filter(settling -> settling.key().equals(key)).isEmpty()) {
        Optional.ofNullable(runtime.createExecutionQuery().processInstanceBusinessKey(key)
            .messageEventSubscriptionName(REQUEST_SETTLED).singleResult()).map(Execution::getId)
            .ifPresent(waiting -> runtime.messageEventReceived(REQUEST_SETTLED, waiting));
      }
    }
  }
}
