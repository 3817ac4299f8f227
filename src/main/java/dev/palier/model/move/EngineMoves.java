package dev.palier.model.move;

import dev.palier.engine.SignedIn;
import dev.palier.model.MovableProcess;
import dev.palier.model.MovePreview;
import dev.palier.model.MoveProgress;
import dev.palier.model.MoveWish;
import dev.palier.model.Moves;
import dev.palier.model.move.MoveTable.Move;
import dev.palier.sla.Ledger;
import dev.palier.sla.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves by the engine's own migration. */
@Component
class EngineMoves implements Moves {

  private static final int LONGEST_REASON = 1000;
  private static final int SHOWN = 10;

  private final Versions versions;
  private final Ways ways;
  private final TicketMover mover;
  private final MoveTable table;
  private final MoveBatches batches;
  private final BatchHelp help;
  private final SignedIn signedIn;
  private final Ledger ledger;
  private final Clock clock;
  private final TransactionTemplate transaction;

  EngineMoves(Versions versions, Ways ways, TicketMover mover, MoveTable table, MoveBatches batches, BatchHelp help,
      SignedIn signedIn,
      Ledger ledger, Clock clock, PlatformTransactionManager transactions) {
    this.versions = versions;
    this.ways = ways;
    this.mover = mover;
    this.table = table;
    this.batches = batches;
    this.help = help;
    this.signedIn = signedIn;
    this.ledger = ledger;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public List<MovableProcess> processes() {
    return signedIn.unchecked(versions::all);
  }

  @Override
  public MoveWish settled(MoveWish wish) {
    return signedIn.unchecked(() -> versions.settled(wish));
  }

  @Override
  public List<String> tickets(MoveWish wish) {
    return ways.tickets(wish);
  }

  @Override
  public List<MovePreview> preview(MoveWish wish, List<String> tickets) {
    return signedIn.unchecked(() -> tickets.stream().map(ticket -> mover.tried(ticket, wish)).toList());
  }

  @Override
  public String start(MoveWish wish, List<String> tickets, String actor, String reason) {
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty()) {
      throw new Refusal("give the reason; it is kept in the ledger of every ticket");
    }
    if (why.length() > LONGEST_REASON) {
      throw new Refusal("the reason is longer than " + LONGEST_REASON + " characters");
    }
    List<String> going = tickets.stream().distinct().sorted().toList();
    if (going.isEmpty()) {
      throw new Refusal("no ticket is chosen");
    }
    MoveWish settled = settled(wish);
    Move move = new Move(UUID.randomUUID().toString(), null, settled, why, actor, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    transaction.executeWithoutResult(status -> {
      going.stream().filter(ticket -> ledger.find(ticket).isEmpty()).findFirst().ifPresent(unknown -> {
        throw new Refusal("there is no ticket " + unknown);
      });
      table.add(move, going);
      table.batch(move.id(), batches.start(move.id(), going));
    });
    return move.id();
  }

  @Override
  public MoveProgress progress(String id) {
    return progress(table.find(id).orElseThrow(() -> new Refusal("there is no such move")));
  }

  private MoveProgress progress(Move move) {
    return table.progress(move, signedIn.unchecked(() -> batches.isRunning(move.batch())));
  }

  @Override
  public List<MoveProgress> latest() {
    return table.latest(SHOWN).stream().map(this::progress).toList();
  }

  @Override
  public void finish(String id, IntConsumer done) {
    help.finish(table.find(id).orElseThrow().batch(), () -> through(id), done::accept);
  }

  private int through(String id) {
    MoveProgress progress = progress(id);
    return progress.moved() + progress.left().size();
  }
}
