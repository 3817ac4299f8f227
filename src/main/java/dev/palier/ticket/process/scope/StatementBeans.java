package dev.palier.ticket.process.scope;

import static dev.palier.ticket.process.scope.ScopeVariables.text;
import static dev.palier.ticket.process.scope.ScopeVariables.ticket;
import static dev.palier.ticket.process.scope.ScopeVariables.user;

import dev.palier.engine.OwnWork;
import dev.palier.engine.UsableInModels;
import dev.palier.sla.Ledger;
import dev.palier.ticket.Act;
import dev.palier.ticket.Tickets;
import dev.palier.ticket.record.ScopeReminders;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that {@code statement-of-work.bpmn} and {@code read-customer-message.bpmn} name, but for the answers to their forms. */
@Configuration(proxyBeanMethods = false)
class StatementBeans {

  private static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

  private final StatementRules rules;
  private final Ledger ledger;
  private final Clock clock;

  StatementBeans(StatementRules rules, Ledger ledger, Clock clock) {
    this.rules = rules;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What {@code ${statementOfWork.…(execution)}} answers. */
  @UsableInModels
  public static class StatementMoments {

    private final StatementBeans beans;

    StatementMoments(StatementBeans beans) {
      this.beans = beans;
    }

    /** When the task that begins here is due. */
    public Date due(DelegateExecution execution) {
      StatementStep step = StatementStep.ofTask(execution.getCurrentActivityId());
      return Date.from(beans.rules.dueAt(step, beans.ledger.find(ticket(execution)).orElseThrow().tier(), beans.clock.instant()));
    }

    /** When somebody is reminded next. */
    public Date reminderDue(DelegateExecution execution) {
      String at = text(execution, ScopeVariables.REMINDER_DUE_AT);
      return at == null ? NEVER : Date.from(Instant.parse(at));
    }

    /** The present instant: somebody waits for it. */
    public Date now(DelegateExecution execution) {
      return Date.from(beans.clock.instant());
    }
  }

  @Bean
  StatementMoments statementOfWork() {
    return new StatementMoments(this);
  }

  /** A task is offered: the reminder follows it. */
  @Bean
  @UsableInModels
  TaskListener beginStatementStep(@Lazy ManagementService management) {
    return task -> {
      task.getExecution().setVariable(ScopeVariables.STEP, StatementStep.ofTask(task.getTaskDefinitionKey()).id());
      task.getExecution().setVariable(ScopeVariables.REMINDER_DUE_AT, task.getDueDate().toInstant().toString());
      management.createJobQuery().processInstanceId(task.getProcessInstanceId()).timers().list()
          .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate sendStatementOfWork(@Lazy Tickets tickets) {
    return execution -> {
      tickets.sendStatementOfWork(ticket(execution), act(execution));
      execution.removeVariables(ScopeVariables.ANSWERS);
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate remindAboutStatementOfWork(@Lazy ScopeReminders reminders) {
    return execution -> {
      StatementStep step = StatementStep.valueOf(text(execution, ScopeVariables.STEP).toUpperCase(java.util.Locale.ROOT));
      Instant now = clock.instant();
      if (step == StatementStep.WRITE) {
        reminders.ofWriting(ticket(execution), now);
      } else {
        reminders.ofAnswer(ticket(execution), now);
      }
      execution.setVariable(ScopeVariables.REMINDER_DUE_AT,
          rules.remindAgainAt(step, ledger.find(ticket(execution)).orElseThrow().tier(), now).toString());
    };
  }

  /** The customer decided, or wishes it no longer: the ticket ends. */
  @Bean
  @UsableInModels
  JavaDelegate closeRequest(@Lazy Tickets tickets) {
    return execution -> {
      String outcome = text(execution, ScopeVariables.STATEMENT_OUTCOME);
      settling(execution, () -> {
        if (outcome.equals("withdrawn")) {
          tickets.close(ticket(execution), act(execution));
        } else {
          tickets.endStatementOfWork(ticket(execution), act(execution), outcome.equals(ScopeVariables.ACCEPTED));
        }
      });
      execution.removeVariables(ScopeVariables.ANSWERS);
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate returnToScope(@Lazy Tickets tickets) {
    return execution -> {
      settling(execution, () -> tickets.returnToScope(ticket(execution), act(execution)));
      execution.removeVariables(ScopeVariables.ANSWERS);
    };
  }

  private static void settling(DelegateExecution execution, Runnable work) {
    OwnWork.carrying(new ScopeProcess.Settling(execution.getProcessBusinessKey()), work);
  }

  private static Act act(DelegateExecution execution) {
    return Act.by(user(execution), text(execution, ScopeVariables.MESSAGE));
  }
}
