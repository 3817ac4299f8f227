package dev.palier.ticket.process.call;

import static dev.palier.ticket.process.call.CallVariables.text;
import static dev.palier.ticket.process.call.CallVariables.yes;

import dev.palier.customer.Contact;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.engine.UsableInModels;
import dev.palier.sla.OutOfScope;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityAnswers;
import dev.palier.sla.UnusableAnswers;
import dev.palier.ticket.Act;
import dev.palier.ticket.Channel;
import dev.palier.ticket.NewTicket;
import dev.palier.ticket.TicketKeys;
import dev.palier.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that {@code phone-ticket.bpmn} names. */
@Configuration(proxyBeanMethods = false)
class CallBeans {

  private static final int LONGEST_SUBJECT = 500;

  private final Customers customers;
  private final Clock clock;

  CallBeans(Customers customers, Clock clock) {
    this.customers = customers;
    this.clock = clock;
  }

  /** What {@code ${phoneCall.…(execution)}} answers. */
  @UsableInModels
  public static class PhoneCall {

    /** When the call came: the caller is on the line. */
    public Date due(DelegateExecution execution) {
      return Date.from(Instant.parse(text(execution, CallVariables.CALLED_AT)));
    }
  }

  @Bean
  PhoneCall phoneCall() {
    return new PhoneCall();
  }

  /** The clocks count from when the agent began to record the call, however long the writing takes (SLA 4.13; reading R1). */
  @Bean
  @UsableInModels
  ExecutionListener beginCall() {
    return execution -> execution.setVariable(CallVariables.CALLED_AT, clock.instant().toString());
  }

  /** Refuses what is missing or contradicts itself; nothing is asked where no ticket is wanted. */
  @Bean
  @UsableInModels
  TaskListener acceptCall() {
    return task -> {
      String outcome = text(task, CallVariables.CALL_OUTCOME);
      if (CallVariables.NO_TICKET.equals(outcome)) {
        return;
      }
      if (!CallVariables.OPEN_TICKET.equals(outcome)) {
        throw new IllegalArgumentException("Say whether a ticket is to be opened.");
      }
      List<String> problems = new ArrayList<>();
      Caller.of(task).check(customers, problems);
      checkWords(task, problems);
      PriorityAnswers answers = new PriorityAnswers(yes(task, CallVariables.PRODUCT_USABLE), text(task, CallVariables.LIMITATION),
          yes(task, CallVariables.WORKAROUND_AVAILABLE));
      answers.problems().forEach(problem -> problems.add(sentence(problem, answers)));
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException(String.join(" ", problems));
      }
      task.setVariable(CallVariables.PRODUCT_USABLE, answers.productUsable());
      task.setVariable(CallVariables.LIMITATION, answers.limitation());
      task.setVariable(CallVariables.WORKAROUND_AVAILABLE, answers.workaroundAvailable());
    };
  }

  /** Tasklist shows sentences below the form, so a wrong answer names its question; what is missing names it already. */
  private static String sentence(UnusableAnswers.Problem problem, PriorityAnswers answers) {
    boolean wrong = problem.field().equals(CallVariables.LIMITATION) && answers.limitation() != null;
    return wrong ? "How far functions are limited: " + problem.sentence() : problem.sentence();
  }

  private static void checkWords(DelegateTask task, List<String> problems) {
    String subject = text(task, CallVariables.SUBJECT);
    if (subject == null) {
      problems.add("Give the subject in a few words.");
    } else if (subject.length() > LONGEST_SUBJECT) {
      problems.add("Shorten the subject to " + LONGEST_SUBJECT + " characters, it has " + subject.length() + ".");
    }
    if (text(task, CallVariables.DESCRIPTION) == null) {
      problems.add("Write down what the caller says.");
    }
  }

  /** Opens the ticket in the agent's name; it counts as made by portal (SLA 4.13). */
  @Bean
  @UsableInModels
  JavaDelegate openTicket(@Lazy Tickets tickets) {
    return execution -> {
      String priority = text(execution, CallVariables.PRIORITY);
      if (priority == null) {
        throw new IllegalArgumentException("No priority is agreed for these answers together; ask the process owners to complete "
            + "the table priority, or answer otherwise.");
      }
      Contact caller = Caller.of(execution).person(customers);
      String agent = user(execution);
      boolean mine = Boolean.TRUE.equals(yes(execution, CallVariables.ANSWER_MYSELF));
      String number = tickets.open(new NewTicket(null, caller.customerId(), caller.name(), caller.address(), Channel.PHONE,
          Priority.valueOf(priority), text(execution, CallVariables.SUBJECT), text(execution, CallVariables.DESCRIPTION),
          Instant.parse(text(execution, CallVariables.CALLED_AT))), agent, mine ? agent : null);
      remember(execution, number, customers.find(caller.customerId()).orElseThrow());
    };
  }

  private static void remember(DelegateExecution execution, String number, Customer customer) {
    execution.removeVariables(CallVariables.ANSWERS);
    execution.setProcessBusinessKey(TicketKeys.ofCall(number));
    execution.setVariable(CallVariables.TICKET_NUMBER, number);
    execution.setVariable(CallVariables.CUSTOMER, customer.name());
    execution.setVariable(CallVariables.SUPPORT_TIER, customer.tier().name());
  }

  /** The caller knows the number; what turned out to be no incident leaves the agreement (SLA 1.1, 4.6). */
  @Bean
  @UsableInModels
  TaskListener acceptToldNumber(@Lazy Tickets tickets) {
    return task -> {
      String kind = text(task, CallVariables.SCOPE_KIND);
      String words = text(task, CallVariables.SCOPE_WORDS);
      if (kind != null) {
        if (words == null || Arrays.stream(OutOfScope.values()).noneMatch(why -> why.name().equals(kind))) {
          throw new IllegalArgumentException("Write to the customer why it is outside the agreement, or leave it an incident.");
        }
        tickets.leaveScope(text(task, CallVariables.TICKET_NUMBER), Act.by(user(task.getExecution()), words), OutOfScope.valueOf(kind));
      }
    };
  }

  private static String user(DelegateExecution execution) {
    Authentication user = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    return user == null ? "palier" : user.getUserId();
  }
}
