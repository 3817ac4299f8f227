package dev.palier.audit.check;

import dev.palier.audit.Rule;
import dev.palier.sla.ClockImage;
import dev.palier.sla.HeaderImage;
import dev.palier.sla.Metric;
import dev.palier.sla.Mode;
import dev.palier.sla.Recomputed.Stand;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Whether the rows that screens and timers read say what the facts say. */
final class ClockRules implements TicketRule {

  @Override
  public void look(Examined ticket, Findings findings) {
    header(ticket, findings);
    own(ticket, findings);
    for (Metric metric : Metric.values()) {
      clock(metric, ticket, findings);
    }
  }

  private static void header(Examined ticket, Findings findings) {
    HeaderImage there = ticket.recorded().header();
    if (there == null) {
      return;
    }
    ticket.right().stands().stream().map(stand -> there.differences(stand.header())).min(Comparator.comparing(List::size))
        .orElseThrow().forEach(difference -> findings.add(Rule.COMMITMENT_FALSE, difference.substring(0, difference.indexOf(' ')),
            "The ticket's row has " + difference + " as the facts say."));
  }

  private static void own(Examined ticket, Findings findings) {
    OwnRow own = ticket.own();
    if (own == null) {
      findings.add(Rule.TICKET_FALSE, "row", "There are commitments, and no ticket.");
      return;
    }
    boolean closed = ticket.header().mode() == Mode.CLOSED;
    if (own.closed() != closed) {
      findings.add(Rule.TICKET_FALSE, "closed", "Lists show the ticket as " + (own.closed() ? "closed" : "open") + "; it is "
          + (closed ? "closed" : "open") + ".");
    }
    if (!own.openedAt().equals(ticket.header().openedAt())) {
      findings.add(Rule.TICKET_FALSE, "opening", "Lists show the ticket as opened at " + own.openedAt() + "; it was at "
          + ticket.header().openedAt() + ".");
    }
  }

  private static void clock(Metric metric, Examined ticket, Findings findings) {
    ClockImage there = ticket.recorded().clocks().get(metric);
    List<ClockImage> right = ticket.right().stands().stream().map(Stand::clocks).map(clocks -> clocks.get(metric))
        .filter(Objects::nonNull).toList();
    if (there == null) {
      if (!right.isEmpty()) {
        findings.add(Rule.CLOCK_MISSING, metric, "The row of the clock " + metric + " is gone.");
      }
    } else if (right.isEmpty()) {
      findings.add(Rule.CLOCK_FALSE, metric, "There is a clock " + metric + " that nothing started.");
    } else {
      right.stream().map(image -> image.differences(there)).min(Comparator.comparing(List::size)).filter(list -> !list.isEmpty())
          .ifPresent(columns -> findings.add(Rule.CLOCK_FALSE, metric, sentence(metric, columns.get(0), there, right.get(0))));
    }
  }

  private static String sentence(Metric metric, String column, ClockImage there, ClockImage right) {
    return "The clock " + metric + " says " + column.replace('_', ' ') + " " + shown(there, column) + "; by the facts it is "
        + shown(right, column) + ".";
  }

  private static String shown(ClockImage image, String column) {
    String value = image.columns().get(column);
    return value == null || value.isEmpty() ? "nothing" : value;
  }
}
