package dev.palier.cockpit.ticket;

import dev.palier.cockpit.access.CockpitAccess;
import dev.palier.engine.PluginProblem;
import dev.palier.engine.SignedIn;
import dev.palier.engine.SignedIn.Person;
import dev.palier.sla.Ledger;
import dev.palier.ticket.TicketKeys;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/** The ticket of a running process instance: of its lifecycle, of what that calls, and of processes beside it. */
@Component
public class InstanceTickets {

  private static final String TICKET_NUMBER = "ticketNumber";

  /**
   * A process instance that this person may read.
   *
   * @param key    its business key, or null
   * @param ticket the number of its ticket, empty if it belongs to none
   */
  public record Shown(String definition, String key, Optional<String> ticket, Person person) {

    /**
     * The number of the ticket.
     *
     * @throws PluginProblem if there is none
     */
    public String required() {
      return ticket.orElseThrow(() -> new PluginProblem(PluginProblem.NOT_HERE, "This process instance belongs to no ticket."));
    }
  }

  private final CockpitAccess access;
  private final SignedIn signedIn;
  private final RuntimeService runtime;
  private final Ledger ledger;

  InstanceTickets(CockpitAccess access, SignedIn signedIn, RuntimeService runtime, Ledger ledger) {
    this.access = access;
    this.signedIn = signedIn;
    this.runtime = runtime;
    this.ledger = ledger;
  }

  /**
   * The process instance; the engine is asked in the person's name.
   *
   * @throws PluginProblem if there is none for this person
   */
  public Shown of(String instance) {
    Person person = access.person();
    ProcessInstance found = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
    if (found == null) {
      throw new PluginProblem(PluginProblem.NOT_HERE, "This process instance has ended, or it is not for you to read.");
    }
    return new Shown(found.getProcessDefinitionId(), found.getBusinessKey(), signedIn.unchecked(() -> ticket(found)), person);
  }

  private Optional<String> ticket(ProcessInstance instance) {
    VariableInstance number = runtime.createVariableInstanceQuery().processInstanceIdIn(instance.getId())
        .activityInstanceIdIn(instance.getId()).variableName(TICKET_NUMBER).singleResult();
    return Stream.of(instance.getBusinessKey() == null ? "" : TicketKeys.ticketOf(instance.getBusinessKey()),
        number == null ? "" : String.valueOf(number.getValue())).filter(each -> ledger.find(each).isPresent()).findFirst();
  }
}
