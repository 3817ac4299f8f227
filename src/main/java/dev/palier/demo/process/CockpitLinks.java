package dev.palier.demo.process;

import dev.palier.demo.DemoOnly;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Where a ticket's process is seen. */
@Component
@DemoOnly
public class CockpitLinks {

  private final RuntimeService runtime;

  CockpitLinks(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** The path of the ticket's running process in Cockpit, or empty once it has ended. */
  public Optional<String> ofTicket(String ticket) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).rootProcessInstances().listPage(0, 1).stream()
        .findFirst().map(instance -> "/camunda/app/cockpit/default/#/process-instance/" + instance.getId() + "/runtime");
  }
}
