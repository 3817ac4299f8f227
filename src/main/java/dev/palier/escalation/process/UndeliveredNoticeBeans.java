package dev.palier.escalation.process;

import dev.palier.engine.UsableInModels;
import dev.palier.sla.Ledger;
import dev.palier.ticket.Act;
import dev.palier.ticket.TicketDesk;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that {@code undelivered-notice.bpmn} names. */
@Configuration(proxyBeanMethods = false)
class UndeliveredNoticeBeans {

  private static final String HOW_TOLD = "howTold";
  private static final Map<String, String> WAYS = Map.of("telephone", "was told by telephone of",
      "in-person", "was told in person of", "other-address", "was told at another address of",
      "deputy", "could not be reached; a deputy was told of");

  /** When the task is due: at once, the person should know already. */
  @UsableInModels
  public record PersonToReach(Clock clock) {

    /** The present instant. */
    public Date due(DelegateExecution execution) {
      return Date.from(clock.instant());
    }
  }

  @Bean
  PersonToReach personToReach(Clock clock) {
    return new PersonToReach(clock);
  }

  /** Refuses an empty answer, and keeps the answer with the ticket; a notice of a business review is about none. */
  @Bean
  @UsableInModels
  TaskListener acceptReachedPerson(@Lazy TicketDesk tickets, @Lazy Ledger ledger) {
    return task -> {
      String way = WAYS.get(String.valueOf(task.getVariable(HOW_TOLD)));
      if (way == null) {
        throw new IllegalArgumentException("Choose how the person was told.");
      }
      String told = text(task, UndeliveredNoticeProcess.UNDELIVERED_TO) + " " + way + ": "
          + text(task, UndeliveredNoticeProcess.UNDELIVERED_NOTICE) + ".";
      String ticket = text(task, UndeliveredNoticeProcess.TICKET_NUMBER);
      if (ledger.find(ticket).isPresent()) {
        tickets.note(ticket, Act.by(user(task), told));
      }
    };
  }

  private static String user(DelegateTask task) {
    Authentication user = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    return user == null ? "palier" : user.getUserId();
  }

  private static String text(DelegateTask task, String name) {
    return String.valueOf(task.getVariable(name));
  }
}
