package dev.palier.escalation.process;

import dev.palier.engine.UsableInModels;
import dev.palier.escalation.EscalationPath;
import dev.palier.sla.ClockView;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The steps of escalation; each bean is named as its task in the models. */
@Configuration(proxyBeanMethods = false)
class EscalationDelegates {

  private final EscalationPath path;
  private final EscalationProcess process;
  private final Ledger ledger;
  private final Clock clock;

  EscalationDelegates(EscalationPath path, @Lazy EscalationProcess process, Ledger ledger, Clock clock) {
    this.path = path;
    this.process = process;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Tells a level of the running path, because it is due or was asked for. */
  @Bean
  @UsableInModels
  JavaDelegate notifyLevel() {
    return execution -> {
      String ticket = execution.getProcessBusinessKey();
      int level = Integer.parseInt(String.valueOf(execution.getVariable("escalationLevel")));
      String asked = text(execution, EscalationProcess.RAISED_AT);
      Instant at = asked == null ? due(ticket) : Instant.parse(asked);
      String cause = asked == null ? "the escalation interval is over" : text(execution, EscalationProcess.CAUSE);
      execution.removeVariables(List.of(EscalationProcess.RAISED_AT, EscalationProcess.CAUSE));
      path.raise(ticket, level, at, cause);
    };
  }

  /** Moves the running path on: it was asked for, or a promise was missed. */
  @Bean
  @UsableInModels
  JavaDelegate requestNextLevel() {
    return execution -> {
      Reason reason = reason(execution);
      if (!process.nextLevel(execution.getProcessBusinessKey(), reason.cause(), reason.at().toString())) {
        raiseNext(execution.getProcessBusinessKey(), reason);
      }
    };
  }

  /** Raises the next level where no path runs: support waits for the customer or a resolution is offered. */
  @Bean
  @UsableInModels
  JavaDelegate raiseNextLevel() {
    return execution -> raiseNext(execution.getProcessBusinessKey(), reason(execution));
  }

  private void raiseNext(String ticket, Reason reason) {
    CommitmentHeader header = ledger.find(ticket).orElseThrow();
    if (header.reached() < header.last()) {
      path.raise(ticket, header.reached() + 1, reason.at(), reason.cause());
    }
  }

  private record Reason(Instant at, String cause) {
  }

  private Reason reason(DelegateExecution execution) {
    String at = text(execution, EscalationProcess.RAISED_AT);
    if (at != null) {
      return new Reason(Instant.parse(at), text(execution, EscalationProcess.CAUSE));
    }
    return lastMiss(execution.getProcessBusinessKey())
        .orElseGet(() -> new Reason(clock.instant().truncatedTo(ChronoUnit.SECONDS), "it was asked for"));
  }

  private Optional<Reason> lastMiss(String ticket) {
    return ledger.of(ticket).stream().filter(entry -> entry.kind() == LedgerKind.BREACHED && entry.metric() != Metric.UPDATE)
        .max(Comparator.comparing(LedgerEntry::sequence))
        .map(entry -> new Reason(entry.at(),
            entry.metric() == Metric.RESPONSE ? "the response time is over" : "the resolution time is over"));
  }

  private Instant due(String ticket) {
    ClockView view = ledger.clock(ticket, Metric.ESCALATION);
    return view.dueAt() == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : view.dueAt();
  }

  private static String text(DelegateExecution execution, String name) {
    Object value = execution.getVariable(name);
    return value == null ? null : value.toString();
  }
}
