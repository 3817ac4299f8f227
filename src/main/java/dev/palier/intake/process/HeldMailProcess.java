package dev.palier.intake.process;

import java.util.OptionalLong;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The process of a mail that waits for a person; its business key is {@code mail-} and the mail's id, never a ticket number. */
@Component
public class HeldMailProcess {

  private static final String PROCESS = "held-mail";
  private static final String KEY = "mail-";

  private final RuntimeService runtime;

  HeldMailProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /**
   * Starts it, unless it runs for this mail already.
   *
   * @param ticket   that the mail is about, for the cards of Tasklist; or null
   * @param customer name of the customer that it seems to come from; or null
   */
  public void start(long mail, String ticket, String customer) {
    if (runtime.createProcessInstanceQuery().processInstanceBusinessKey(KEY + mail, PROCESS).count() == 0) {
      VariableMap variables = Variables.createVariables();
      if (ticket != null) {
        variables.putValue("ticketNumber", ticket);
      }
      if (customer != null) {
        variables.putValue("customer", customer);
      }
      runtime.startProcessInstanceByKey(PROCESS, KEY + mail, variables);
    }
  }

  /** The mail whose process has this business key; empty for any other process. */
  public static OptionalLong mailOf(String businessKey) {
    return businessKey != null && businessKey.matches(KEY + "\\d{1,18}")
        ? OptionalLong.of(Long.parseLong(businessKey.substring(KEY.length()))) : OptionalLong.empty();
  }
}
