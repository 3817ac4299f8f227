package dev.palier.cockpit.board;

import dev.palier.cockpit.board.BoardView.Line;
import dev.palier.cockpit.board.BoardView.Missed;
import dev.palier.cockpit.words.ContractTimes;
import dev.palier.cockpit.words.Spans;
import dev.palier.cockpit.words.TicketLabels;
import dev.palier.cockpit.words.TicketLabels.Label;
import dev.palier.ticket.Attainments;
import dev.palier.ticket.Attainments.Miss;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tickets that stand behind the misses. */
@Component
class MissLines {

  private static final int SHOWN = 100;

  private final Attainments attainments;
  private final TicketLabels labels;
  private final ContractTimes times;

  MissLines(Attainments attainments, TicketLabels labels, ContractTimes times) {
    this.attainments = attainments;
    this.labels = labels;
    this.times = times;
  }

  /** The latest of them; all are in the file. */
  Missed shown(BoardFilter filter, long count) {
    List<Miss> misses = count == 0 ? List.of() : attainments.misses(filter.period(), filter.scope(), 0, SHOWN);
    Map<String, Label> known = labels.of(misses.stream().map(Miss::ticket).toList());
    return new Missed(count, misses.stream().map(miss -> line(miss, known.getOrDefault(miss.ticket(), TicketLabels.UNKNOWN))).toList());
  }

  private Line line(Miss miss, Label label) {
    return new Line(miss.ticket(), miss.customerName(), miss.subject(), miss.tier().label(), miss.priority().name(), miss.metric().name(),
        times.of(miss.dueAt()), Spans.late(miss.missedAt(), miss.metLateAt()), label.instance());
  }
}
