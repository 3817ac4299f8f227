package dev.palier.model.move;

import dev.palier.model.MovePreview;
import dev.palier.model.MoveStep;
import dev.palier.model.MoveWish;
import dev.palier.model.move.MoveTable.Move;
import dev.palier.sla.Refusal;
import dev.palier.ticket.Act;
import dev.palier.ticket.TicketDesk;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves one ticket after the other, each in a transaction of its own, or finds out what it would do and takes it back. */
@Component
class TicketMover {

  private static final int ATTEMPTS = 3;
  private static final Logger LOG = LoggerFactory.getLogger(TicketMover.class);

  private final TicketMove move;
  private final Ways ways;
  private final MoveTable table;
  private final TicketDesk desk;
  private final Clock clock;
  private final TransactionTemplate transaction;

  TicketMover(TicketMove move, Ways ways, MoveTable table, TicketDesk desk, Clock clock,
      PlatformTransactionManager transactions) {
    this.move = move;
    this.ways = ways;
    this.table = table;
    this.desk = desk;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Moves a ticket apart from the engine's job that asks; asked twice it does it once. */
  void runApart(String id, String ticket) {
    desk.apart(() -> run(table.find(id).orElseThrow(), ticket));
  }

  private void run(Move asked, String ticket) {
    try {
      desk.together(ticket, null, () -> {
        moveOnce(asked, ticket);
        return null;
      });
    } catch (Refusal stays) {
      leave(asked, ticket, sentence(stays));
    } catch (OptimisticLockingException | ProcessEnginePersistenceException | TransientDataAccessException lost) {
      throw lost;
    } catch (RuntimeException broken) {
      LOG.warn("{} could not be moved", ticket, broken);
      leave(asked, ticket, "The engine could not move it: " + broken.getMessage());
    }
  }

  private void moveOnce(Move asked, String ticket) {
    if (table.isToGo(asked.id(), ticket)) {
      move.run(ticket, asked.wish(), Act.by(asked.actor(), asked.reason()).timed(clock));
      table.moved(asked.id(), ticket, clock.instant());
    }
  }

  private void leave(Move asked, String ticket, String sentence) {
    transaction.executeWithoutResult(status -> table.left(asked.id(), ticket, sentence, clock.instant()));
  }

  /**
   * What moving a ticket would do: it is done and taken back, so that nothing of it is guessed.
   *
   * @param wish settled
   */
  MovePreview tried(String ticket, MoveWish wish) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.execute(status -> {
          status.setRollbackOnly();
          return move.run(ticket, wish, Act.by("palier", null).timed(clock));
        });
      } catch (CannotMove stays) {
        return new MovePreview(ticket, steps(ticket, wish), List.of(), sentence(stays), stays.suggestions());
      } catch (Refusal stays) {
        return new MovePreview(ticket, steps(ticket, wish), List.of(), sentence(stays), List.of());
      } catch (OptimisticLockingException | ProcessEnginePersistenceException | TransientDataAccessException lost) {
        if (attempt == ATTEMPTS) {
          return new MovePreview(ticket, List.of(), List.of(), "Somebody is at work on it just now; look again.", List.of());
        }
      }
    }
  }

  private List<MoveStep> steps(String ticket, MoveWish wish) {
    try {
      return ways.of(ticket, wish).stream().map(Way::step).toList();
    } catch (Refusal nothingGoes) {
      return List.of();
    }
  }

  private static String sentence(Refusal refusal) {
    String reason = refusal.getMessage();
    return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + (reason.endsWith(".") ? "" : ".");
  }
}
