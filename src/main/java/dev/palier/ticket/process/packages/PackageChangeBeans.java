package dev.palier.ticket.process.packages;

import dev.palier.customer.Contract;
import dev.palier.customer.Contracts;
import dev.palier.customer.CustomerChanges;
import dev.palier.customer.Customers;
import dev.palier.engine.UsableInModels;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.Mode;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportCalendars;
import dev.palier.ticket.Act;
import dev.palier.ticket.Tickets;
import dev.palier.ticket.process.TicketCommands;
import dev.palier.ticket.record.TicketTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that {@code package-change.bpmn} names. */
@Configuration(proxyBeanMethods = false)
class PackageChangeBeans {

  private static final String CHANGES_AT = "changesAt";
  private static final String DECIDED_BY = "decidedBy";
  private static final String TICKET_NUMBER = "ticketNumber";

  private final Contracts contracts;
  private final TicketTable tickets;
  private final Ledger ledger;
  private final Clock clock;

  PackageChangeBeans(Contracts contracts, TicketTable tickets, Ledger ledger, Clock clock) {
    this.contracts = contracts;
    this.tickets = tickets;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What {@code ${packageChange.…(execution)}} answers. */
  @UsableInModels
  public record PackageChange(TicketTable tickets, Clock clock) {

    /** The present instant: somebody sits before the form. */
    public Date due(DelegateExecution execution) {
      return Date.from(clock.instant());
    }

    /** When the new package begins: local midnight of its first day, or at once where that has passed. */
    public Date changesAt(DelegateExecution execution) {
      return Date.from(instant(execution));
    }

    /** The numbers of the customer's open tickets that do not have the package yet. */
    public List<String> openTickets(DelegateExecution execution) {
      PackageChangeAnswers answers = PackageChangeAnswers.of(execution);
      return tickets.openWithout(answers.customerId(), answers.tier());
    }
  }

  @Bean
  PackageChange packageChange() {
    return new PackageChange(tickets, clock);
  }

  @Bean
  @UsableInModels
  TaskListener acceptPackageChange(Customers customers, SupportCalendars calendars) {
    return task -> {
      PackageChangeAnswers answers = PackageChangeAnswers.of(task);
      Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      answers.refuseProblems(customers, contracts, LocalDate.ofInstant(now, calendars.zone()));
      Instant midnight = answers.firstDay().atStartOfDay(calendars.zone()).toInstant();
      DelegateExecution execution = task.getExecution();
      execution.setVariable(PackageChangeAnswers.CHANGES_ON, answers.firstDay().toString());
      execution.setVariable(CHANGES_AT, (midnight.isBefore(now) ? now : midnight).toString());
      execution.setVariable("customer", customers.find(answers.customerId()).orElseThrow().name());
      execution.setVariable(DECIDED_BY, user(execution));
      execution.setProcessBusinessKey("package-change-" + answers.customerId() + "-" + answers.firstDay());
    };
  }

  /** The contract says from now on what was agreed; the fee goes on until another one is kept. */
  @Bean
  @UsableInModels
  JavaDelegate keepContract(CustomerChanges changes) {
    return execution -> {
      PackageChangeAnswers answers = PackageChangeAnswers.of(execution);
      contracts.keep(new Contract(answers.customerId(), answers.firstDay(), null, answers.tier(),
          contracts.on(answers.customerId(), answers.firstDay()).map(Contract::monthlyFee).orElse(null)));
      changes.record(answers.customerId(), "Package " + answers.tier().label() + " from " + answers.firstDay() + " on",
          String.valueOf(execution.getVariable(DECIDED_BY)));
    };
  }

  /** One ticket, apart from this process. Tried again it finds what is done already; what was due before the change counts before it. */
  @Bean
  @UsableInModels
  JavaDelegate changePackage(@Lazy Tickets tickets, @Lazy TicketCommands commands) {
    return execution -> {
      PackageChangeAnswers answers = PackageChangeAnswers.of(execution);
      String ticket = String.valueOf(execution.getVariable(TICKET_NUMBER));
      Act act = new Act(String.valueOf(execution.getVariable(DECIDED_BY)), instant(execution),
          "The customer's package is " + answers.tier().label() + " from " + answers.firstDay() + " on.");
      commands.apart(() -> change(tickets, ticket, act, answers));
    };
  }

  /** A ticket that somebody closed or changed meanwhile needs nothing more. */
  private void change(Tickets tickets, String ticket, Act act, PackageChangeAnswers answers) {
    CommitmentHeader header = ledger.find(ticket).orElseThrow();
    if (isDone(header, answers)) {
      return;
    }
    Instant at = act.at().isBefore(header.openedAt()) ? header.openedAt() : act.at();
    try {
      tickets.changePackage(ticket, new Act(act.actor(), at, act.message()), answers.tier(), answers.treatment());
    } catch (Refusal meanwhile) {
      if (!isDone(ledger.find(ticket).orElseThrow(), answers)) {
        throw meanwhile;
      }
    }
  }

  private static boolean isDone(CommitmentHeader header, PackageChangeAnswers answers) {
    return header.mode() == Mode.CLOSED || header.tier() == answers.tier();
  }

  private static Instant instant(DelegateExecution execution) {
    return Instant.parse(String.valueOf(execution.getVariable(CHANGES_AT)));
  }

  private static String user(DelegateExecution execution) {
    Authentication user = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    return user == null ? "palier" : user.getUserId();
  }
}
