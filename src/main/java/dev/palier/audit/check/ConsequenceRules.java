package dev.palier.audit.check;

import dev.palier.audit.Rule;
import dev.palier.sla.Consequence;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Recomputed.Owed;
import dev.palier.sla.Restoration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether every row that follows from the facts was written, once, and none that does not follow. */
final class ConsequenceRules implements TicketRule {

  @Override
  public void look(Examined ticket, Findings findings) {
    Map<Consequence, Integer> there = new HashMap<>();
    for (LedgerEntry row : ticket.recorded().rows()) {
      if (Consequence.is(row.kind())) {
        there.merge(Consequence.of(row), 1, Integer::sum);
      }
    }
    Set<String> given = ticket.recorded().rows().stream().filter(row -> row.kind() == LedgerKind.REPAIRED).map(LedgerEntry::value)
        .collect(Collectors.toSet());
    take(ticket.right().owed(), there).stream().filter(row -> !given.contains(Restoration.LOST + row + " " + row.at()))
        .forEach(row -> findings.add(Rule.LEDGER_ROW_MISSING, row + " " + row.at(), missing(row)));
    take(ticket.right().early(), there);
    there.forEach((row, count) -> findings.add(Rule.LEDGER_ROW_UNEXPECTED, row + " " + row.at(),
        "The ledger says " + row + " at " + row.at() + ", which does not follow from the facts."));
    if (ticket.right().closeDueAt() != null) {
      findings.add(Rule.CLOSE_OVERDUE, "auto close", "The customer stayed silent; the ticket should have closed at "
          + ticket.right().closeDueAt() + ".");
    }
  }

  /** Takes what is owed out of what is there; returns what is not there. */
  private static List<Consequence> take(List<Owed> owed, Map<Consequence, Integer> there) {
    List<Consequence> missing = new ArrayList<>();
    for (Owed one : owed) {
      Integer count = there.remove(one.row());
      if (count == null) {
        missing.add(one.row());
      } else if (count > 1) {
        there.put(one.row(), count - 1);
      }
    }
    return missing;
  }

  private static String missing(Consequence row) {
    String what = switch (row.kind()) {
      case ESCALATED -> "Level " + row.value() + " should have been raised";
      case BREACHED -> "A missed " + word(row) + " should have been recorded";
      case WARNED -> "A warning at " + row.value() + " % of the " + word(row) + " should have been given";
      case REMINDED -> "The customer should have been reminded";
      case ACKNOWLEDGED -> "The receipt should have been sent";
      default -> row + " should have been recorded";
    };
    return what + " at " + row.at() + (row.kind() == LedgerKind.DUE ? "" : "; nothing says that it was") + ".";
  }

  private static String word(Consequence row) {
    return row.metric().name().toLowerCase(Locale.ROOT) + " time";
  }
}
