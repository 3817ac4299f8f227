package dev.palier.model.move;

import dev.palier.model.MovePreview;
import dev.palier.model.MoveStep;
import dev.palier.model.MoveWish;
import dev.palier.model.move.ClocksOfTicket.Seen;
import dev.palier.sla.ClockView;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerKind;
import dev.palier.ticket.Act;
import dev.palier.ticket.ReckonedDeadlines;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Takes one ticket to another version, all its process instances or none, with its row locked, in the caller's transaction. */
@Component
class TicketMove {

  private static final int LONGEST_VALUE = 200;

  private final Ways ways;
  private final Plans plans;
  private final Unmapped unmapped;
  private final ClocksOfTicket clocks;
  private final ProcessEngine engine;
  private final ReckonedDeadlines reckoned;
  private final Ledger ledger;

  TicketMove(Ways ways, Plans plans, Unmapped unmapped, ClocksOfTicket clocks, ProcessEngine engine, ReckonedDeadlines reckoned,
      Ledger ledger) {
    this.ways = ways;
    this.plans = plans;
    this.unmapped = unmapped;
    this.clocks = clocks;
    this.engine = engine;
    this.reckoned = reckoned;
    this.ledger = ledger;
  }

  /**
   * Moves it and says so in its ledger.
   *
   * @param act  timed; its message is the reason
   * @param wish settled
   * @return what was done, with the deadlines before and after
   * @throws dev.palier.sla.Refusal if the ticket cannot be moved as it stands; the caller's transaction must end then
   */
  MovePreview run(String ticket, MoveWish wish, Act act) {
    CommitmentHeader header = ledger.lock(ticket);
    List<Way> going = ways.of(ticket, wish);
    Set<String> instances = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(ticket).list()
        .stream()
        .map(ProcessInstance::getId).collect(Collectors.toSet());
    Seen before = clocks.of(header, instances);
    going.forEach(way -> migrate(way, wish));
    if (wish.reckonAnew()) {
      reckoned.anew(ticket, act);
    }
    Seen after = clocks.of(header, instances);
    requireNothingForgotten(before.forgottenBy(after), going);
    List<MoveStep> steps = going.stream().map(Way::step).toList();
    ledger.step(ticket, act.actor(), commitments -> {
      commitments.noted(act.at(), LedgerKind.MOVED, shortened(steps), act.message());
      return null;
    });
    return new MovePreview(ticket, steps, before.until(after), null, List.of());
  }

  private void migrate(Way way, MoveWish wish) {
    var migration = (MigrationPlanExecutionBuilderImpl) engine.getRuntimeService().newMigration(plans.of(way, wish.renamed()))
        .processInstanceIds(way.instance());
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
        .execute(new MigrateOrTell(migration)).ifPresent(report -> {
      throw unmapped.of(way, report);
    });
  }

  private static void requireNothingForgotten(List<ClockView> forgotten, List<Way> going) {
    if (!forgotten.isEmpty()) {
      String names = forgotten.stream().map(clock -> clock.metric().name().toLowerCase(Locale.ROOT).replace('_', ' '))
          .collect(Collectors.joining(" and the "));
      throw new CannotMove("After the move no timer would watch the " + names + " clock any more: where the ticket stands, "
          + going.stream().map(way -> "version " + way.step().to() + " of \"" + way.step().name() + "\"")
          .collect(Collectors.joining(" and "))
          + " waits for no moment of it. Give the timer the id it had, or let the ticket leave this part first.", List.of());
    }
  }

  /** As much as a row of the ledger holds. */
  private static String shortened(List<MoveStep> steps) {
    String words = steps.stream().map(MoveStep::toString).collect(Collectors.joining(", "));
    return words.length() <= LONGEST_VALUE ? words : words.substring(0, LONGEST_VALUE - 1) + "…";
  }
}
