package dev.palier.intake.process;

import dev.palier.engine.UsableInModels;
import dev.palier.intake.desk.Answers;
import dev.palier.intake.desk.Decision;
import dev.palier.intake.desk.MailDecisions;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that {@code held-mail.bpmn} names; each step is one decision, carried out in the transaction of the answer. */
@Configuration(proxyBeanMethods = false)
class HeldMailBeans {

  private final MailDecisions decisions;

  HeldMailBeans(@Lazy MailDecisions decisions) {
    this.decisions = decisions;
  }

  /** When the task is due: at once, the clocks of a ticket that comes of it run from the mail's arrival. */
  @UsableInModels
  public record HeldMail(Clock clock) {

    /** The present instant. */
    public Date due(DelegateExecution execution) {
      return Date.from(clock.instant());
    }
  }

  @Bean
  HeldMail heldMail(Clock clock) {
    return new HeldMail(clock);
  }

  /** Refuses a decision that lacks something. */
  @Bean
  @UsableInModels
  TaskListener acceptDecisionOnMail() {
    return task -> decisions.check(mail(task.getExecution()), answers(task.getExecution()));
  }

  @Bean
  @UsableInModels
  JavaDelegate openTicketFromMail() {
    return this::carryOut;
  }

  @Bean
  @UsableInModels
  JavaDelegate addMailToTicket() {
    return this::carryOut;
  }

  @Bean
  @UsableInModels
  JavaDelegate refuseMailPolitely() {
    return this::carryOut;
  }

  @Bean
  @UsableInModels
  JavaDelegate discardMail() {
    return this::carryOut;
  }

  private void carryOut(DelegateExecution execution) {
    Authentication user = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    decisions.carryOut(mail(execution), answers(execution), user == null ? "palier" : user.getUserId());
  }


  private static Answers answers(DelegateExecution execution) {
    return new Answers(Decision.of(text(execution, "mailDecision")), text(execution, "mailWriter"), text(execution, "writerName"),
        text(execution, "writerAddress"), text(execution, "mailTicket"), text(execution, "discardReason"));
  }

  private static String text(DelegateExecution execution, String name) {
    Object value = execution.getVariable(name);
    return value == null ? null : value.toString();
  }

  private static long mail(DelegateExecution execution) {
    return HeldMailProcess.mailOf(execution.getProcessBusinessKey()).orElseThrow();
  }
}
