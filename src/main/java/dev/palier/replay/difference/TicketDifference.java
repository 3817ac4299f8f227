package dev.palier.replay.difference;

import dev.palier.sla.Metric;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words what differs on one ticket. */
final class TicketDifference {

  private final Comparison comparison;
  private final String ticket;
  private final List<String> parts = new ArrayList<>();

  private TicketDifference(Comparison comparison, String ticket) {
    this.comparison = comparison;
    this.ticket = ticket;
  }

  /** Parts of a sentence with {@code ;} between. */
  static String of(Comparison comparison, String ticket) {
    TicketDifference difference = new TicketDifference(comparison, ticket);
    difference.promises();
    difference.levels();
    difference.closing();
    difference.notices();
    if (difference.parts.isEmpty()) {
      difference.parts.add(comparison.differingTickets().contains(ticket) ? "other instants or deadlines" : "nothing differs");
    }
    String all = String.join("; ", difference.parts);
    return Character.toUpperCase(all.charAt(0)) + all.substring(1);
  }

  private void promises() {
    int[] updates = new int[2];
    for (Row.Promised row : comparison.rowsOf(ticket, Row.Promised.class)) {
      Change<PromiseEnd.Result> result = row.change().part(PromiseEnd::result);
      if (row.metric() == Metric.UPDATE) {
        updates[0] += row.change().before() == null ? 0 : row.change().before().misses();
        updates[1] += row.change().after() == null ? 0 : row.change().after().misses();
      } else if (result.differs()) {
        parts.add(Words.clock(row.metric()).toLowerCase(Locale.ROOT) + " " + word(result.after()) + " instead of "
            + word(result.before()));
      }
    }
    if (updates[0] != updates[1]) {
      parts.add(Words.count(updates[1], "update") + " missed instead of " + updates[0]);
    }
  }

  private static String word(PromiseEnd.Result result) {
    return result == null ? "not promised" : result.word();
  }

  private void levels() {
    for (Row.Level row : comparison.rowsOf(ticket, Row.Level.class)) {
      Change<Row.Raised> raised = row.change();
      if (raised.after() == null) {
        parts.add("level " + row.level() + " not told (" + Words.roles(raised.before().roles()) + ")");
      } else if (raised.before() == null) {
        parts.add("level " + row.level() + " told as well (" + Words.roles(raised.after().roles()) + ")");
      } else if (raised.differs()) {
        parts.add("level " + row.level() + moved(raised) + (raised.part(Row.Raised::roles).differs() ? " to other people" : ""));
      }
    }
  }

  private static String moved(Change<Row.Raised> raised) {
    Duration by = Duration.between(raised.before().at(), raised.after().at());
    return by.isZero() ? "" : " " + Words.length(by) + (by.isNegative() ? " earlier" : " later");
  }

  private void closing() {
    comparison.rowsOf(ticket, Row.Closing.class).stream().filter(Row::differs).findFirst()
        .ifPresent(row -> parts.add("ended at another time or in another way"));
  }

  private void notices() {
    int before = comparison.before().ticket(ticket).notices().size();
    int after = comparison.after().ticket(ticket).notices().size();
    if (before != after) {
      parts.add(Words.count(Math.abs(after - before), "notice") + (after > before ? " more" : " fewer"));
    }
  }
}
