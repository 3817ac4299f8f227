package dev.palier.cockpit.move;

import dev.palier.cockpit.words.ContractTimes;
import dev.palier.cockpit.words.TicketLabels;
import dev.palier.cockpit.words.TicketLabels.Label;
import dev.palier.engine.PluginProblem;
import dev.palier.engine.SignedIn.Person;
import dev.palier.model.MoveLines;
import dev.palier.model.MovePreview;
import dev.palier.model.MovePreview.Deadline;
import dev.palier.model.MoveProgress;
import dev.palier.model.MoveStep;
import dev.palier.model.MoveWish;
import dev.palier.model.Moves;
import dev.palier.sla.Refusal;
import dev.palier.ticket.StaffNames;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the page "Move tickets" shows and does. */
@Component
class MovePage {

  private static final int MOST_AT_ONCE = 200;

  private final MoveRights rights;
  private final Moves moves;
  private final TicketLabels labels;
  private final ContractTimes times;
  private final StaffNames names;

  MovePage(MoveRights rights, Moves moves, TicketLabels labels, ContractTimes times, StaffNames names) {
    this.rights = rights;
    this.moves = moves;
    this.labels = labels;
    this.times = times;
    this.names = names;
  }

  /** {@code processes} to choose from and the latest {@code moves}. */
  Map<String, Object> overview() {
    rights.person();
    return Map.of("processes", moves.processes(), "moves", moves.latest().stream().map(this::progress).toList());
  }

  /** The {@code wish} with every version settled, and the {@code tickets} that it is about. */
  Map<String, Object> candidates(SentMove sent) {
    rights.person();
    MoveWish settled = moves.settled(required(sent.wish()));
    List<String> tickets = moves.tickets(settled);
    Map<String, Label> known = labels.of(tickets);
    return Map.of("wish", settled, "tickets", tickets.stream().map(ticket -> Map.of("number", ticket,
        "customer", known.getOrDefault(ticket, TicketLabels.UNKNOWN).customer(),
        "subject", known.getOrDefault(ticket, TicketLabels.UNKNOWN).subject())).toList());
  }

  /** What would become of some tickets. */
  Map<String, Object> preview(SentMove sent) {
    rights.person();
    if (sent.tickets() == null || sent.tickets().size() > MOST_AT_ONCE) {
      throw new PluginProblem(PluginProblem.UNUSABLE, "At most " + MOST_AT_ONCE + " tickets are looked at at once.");
    }
    return Map.of("tickets", moves.preview(moves.settled(required(sent.wish())), sent.tickets()).stream().map(this::line)
        .toList());
  }

  private Map<String, Object> line(MovePreview preview) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("number", preview.ticket());
    line.put("steps", preview.steps().stream().map(MovePage::words).toList());
    line.put("deadlines", preview.deadlines().stream().map(this::deadline).toList());
    line.put("problem", preview.problem());
    line.put("suggestions", preview.suggestions());
    return line;
  }

  private static String words(MoveStep step) {
    return step.name() + " " + step.from() + " → " + step.to();
  }

  private Map<String, Object> deadline(Deadline deadline) {
    return Map.of("name", MoveLines.name(deadline), "before", at(deadline.before()), "after", at(deadline.after()),
        "changes", deadline.changes());
  }

  private String at(Instant instant) {
    return instant == null ? "none" : times.of(instant);
  }

  /** Starts a move in the name of whoever is signed in. */
  Map<String, Object> start(SentMove sent) {
    Person person = rights.person();
    if (sent.tickets() == null) {
      throw new Refusal("no ticket is chosen");
    }
    return progress(moves.progress(moves.start(required(sent.wish()), sent.tickets(), person.user(), sent.reason())));
  }

  /** How far a move is. */
  Map<String, Object> progress(String id) {
    rights.person();
    return progress(moves.progress(id));
  }

  private Map<String, Object> progress(MoveProgress move) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", move.id());
    shown.put("batch", move.batch());
    shown.put("process", move.wish().process());
    shown.put("to", move.wish().to());
    shown.put("reckonAnew", move.wish().reckonAnew());
    shown.put("reason", move.reason());
    shown.put("actor", names.of(move.actor()));
    shown.put("startedAt", times.of(move.startedAt()));
    shown.put("moved", move.moved());
    shown.put("toGo", move.toGo());
    shown.put("running", move.running());
    shown.put("left", move.left());
    return shown;
  }

  private static MoveWish required(MoveWish wish) {
    if (wish == null || wish.process() == null) {
      throw new PluginProblem(PluginProblem.UNUSABLE, "Choose a process.");
    }
    return wish;
  }
}
