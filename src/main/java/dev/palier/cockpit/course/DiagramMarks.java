package dev.palier.cockpit.course;

import dev.palier.cockpit.ticket.InstanceTickets.Shown;
import dev.palier.cockpit.ticket.ModelClocks;
import dev.palier.cockpit.ticket.ModelClocks.Clocks;
import dev.palier.cockpit.words.ContractTimes;
import dev.palier.engine.SignedIn;
import dev.palier.sla.Ledger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What stands at the elements of the diagram of a ticket's process: deadlines and levels as they are now. */
@Component
class DiagramMarks {

  private static final Pattern LEVEL_KEY = Pattern.compile(".+-level-(\\d+)");

  /**
   * Words at an element.
   *
   * @param text  all of it, for example {@code due 23:40, in 12 min}
   * @param brief where there is little room, for example {@code in 12 min}
   * @param state {@code late}, {@code soon}, {@code running}, {@code paused} or {@code done}
   */
  record Mark(String element, String text, String brief, String state) {
  }

  private final ModelClocks models;
  private final Ledger ledger;
  private final SignedIn signedIn;
  private final ContractTimes times;
  private final Clock clock;

  DiagramMarks(ModelClocks models, Ledger ledger, SignedIn signedIn, ContractTimes times, Clock clock) {
    this.models = models;
    this.ledger = ledger;
    this.signedIn = signedIn;
    this.times = times;
    this.clock = clock;
  }

  /** Those of an instance's diagram; none if it belongs to no ticket. */
  List<Mark> of(Shown shown) {
    return shown.ticket().map(ticket -> signedIn.unchecked(() -> marks(shown, ticket))).orElse(List.of());
  }

  private List<Mark> marks(Shown shown, String ticket) {
    MarkWords words = new MarkWords(ledger.find(ticket).orElseThrow(), ledger.clocks(ticket), ledger.of(ticket), times,
        clock.instant());
    Clocks clocks = models.of(shown.definition());
    List<Mark> marks = new ArrayList<>();
    clocks.tasks().forEach((id, metric) -> words.promise(metric, id).ifPresent(marks::add));
    clocks.timers().forEach((id, metric) -> words.moment(metric, id).ifPresent(marks::add));
    clocks.levels().forEach((id, level) -> words.told(level, id).ifPresent(marks::add));
    clocks.dueLevels().forEach((id, level) -> words.levelDue(level, id).ifPresent(marks::add));
    ownLevel(shown.key()).ifPresent(level -> clocks.taking().forEach(id -> words.told(level, id).ifPresent(marks::add)));
    return marks;
  }

  private static Optional<Integer> ownLevel(String key) {
    Matcher level = LEVEL_KEY.matcher(String.valueOf(key));
    return level.matches() ? Optional.of(Integer.valueOf(level.group(1))) : Optional.empty();
  }
}
