package dev.palier.audit.check;

import dev.palier.audit.Rule;
import dev.palier.audit.check.EngineState.Instance;
import dev.palier.sla.ClockImage;
import dev.palier.sla.HeaderImage;
import dev.palier.sla.Metric;
import dev.palier.sla.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether the ticket's lifecycle runs, once, and waits where the facts say. */
final class PlaceRules implements TicketRule {

  static final String WORK = "Task_WorkOnTicket";
  static final String RESPOND = "Task_SendFirstResponse";
  static final String UPDATE = "Task_UpdateCustomer";
  private static final Map<Mode, String> MAIN_TASK = Map.of(Mode.RUNNING, WORK, Mode.WAITING, "Task_FollowUpWithCustomer",
      Mode.OFFERED, "Task_ConfirmResolution");

  @Override
  public void look(Examined ticket, Findings findings) {
    List<Instance> roots = ticket.engine().roots();
    if (ticket.header().mode() == Mode.OUT_OF_SCOPE) {
      roots.forEach(root -> findings.add(Rule.INSTANCE_MISPLACED, root.key(),
          "The ticket runs as " + root.key() + "; by the facts it is outside the agreement."));
      return;
    }
    String key = ticket.header().tier().name().toLowerCase(Locale.ROOT) + "-ticket";
    if (roots.isEmpty()) {
      findings.add(Rule.INSTANCE_MISSING, key, "No process runs for the ticket: nobody works on it and no timer watches it.");
      return;
    }
    if (roots.size() > 1) {
      findings.add(Rule.INSTANCE_DOUBLE, key, roots.size() + " processes run for the ticket.");
    }
    if (!roots.get(0).key().equals(key)) {
      findings.add(Rule.INSTANCE_MISPLACED, key, "The ticket runs as " + roots.get(0).key() + ", not as " + key + ".");
    }
    ticket.engine().instances().stream().filter(Instance::suspended).forEach(instance -> findings.add(Rule.INSTANCE_SUSPENDED,
        instance.key(), "The process " + instance.key() + " of the ticket is suspended."));
    tasks(ticket, findings);
    messages(ticket, findings);
    variables(ticket, roots.get(0), findings);
  }

  private static void tasks(Examined ticket, Findings findings) {
    EngineState engine = ticket.engine();
    HeaderImage header = ticket.header();
    MAIN_TASK.forEach((mode, task) -> {
      if (mode != header.mode() && engine.hasTask(task)) {
        findings.add(Rule.INSTANCE_MISPLACED, task, "The process waits at " + task + "; by the facts the ticket is " + header.mode()
            + ".");
      }
    });
    List<String> expected = new ArrayList<>(List.of(MAIN_TASK.get(header.mode())));
    if (header.mode() == Mode.RUNNING && isOpen(ticket, Metric.RESPONSE)) {
      expected.add(RESPOND);
    }
    if (header.mode() == Mode.RUNNING && isOpen(ticket, Metric.UPDATE)) {
      expected.add(UPDATE);
    }
    expected.stream().filter(task -> !engine.hasTask(task)).forEach(task -> findings.add(Rule.TASK_MISSING, task,
        "Nobody is asked to do it: the task " + task + " is gone."));
  }

  private static boolean isOpen(Examined ticket, Metric metric) {
    ClockImage clock = ticket.stand().clocks().get(metric);
    return clock != null && clock.open();
  }

  private static void messages(Examined ticket, Findings findings) {
    HeaderImage header = ticket.header();
    List<String> expected = new ArrayList<>(List.of("ticket-closed"));
    if (header.mode() == Mode.WAITING) {
      expected.add("customer-replied");
    }
    if (header.mode() == Mode.OFFERED) {
      expected.add("resolution-rejected");
    }
    if (header.lastLevel() > 0) {
      expected.add("escalation-requested");
    }
    if (header.mode() == Mode.RUNNING && header.reachedLevel() < header.lastLevel()
        && ticket.right().stands().get(ticket.right().stands().size() - 1).header().reachedLevel() < header.lastLevel()) {
      expected.add("level-requested");
    }
    expected.stream().filter(message -> !ticket.engine().waitsFor(message)).forEach(message -> findings.add(Rule.MESSAGE_MISSING,
        message, "The process of the ticket does not wait for \"" + message + "\"."));
  }

  private static void variables(Examined ticket, Instance root, Findings findings) {
    List<String> standings = ticket.right().stands().stream().map(stand -> stand.header().standing().id()).toList();
    for (EngineState.Variable variable : ticket.engine().variables()) {
      boolean right = !variable.instance().equals(root.id()) || (variable.name().equals("standing")
          ? standings.contains(variable.value()) : ticket.header().priority().name().equals(variable.value()));
      if (!right) {
        findings.add(Rule.VARIABLE_FALSE, variable.name(), "Cards and filters show the " + variable.name() + " "
            + variable.value() + ", which is not that of the ticket.");
      }
    }
  }
}
