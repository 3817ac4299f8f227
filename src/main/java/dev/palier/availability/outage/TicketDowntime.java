package dev.palier.availability.outage;

import dev.palier.availability.month.Span;
import dev.palier.availability.month.Spans;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Mode;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.TicketStretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The downtime that a P1 ticket marked "service unavailable" tells (reading R8): from its opening until service is restored, but for the
 * time in which support waited for the customer. A resolution that is offered restores service; one that is rejected did not. Only time
 * at P1 counts: a corrected priority was wrong from its last start, a changed one holds from the change on.
 *
 * @param down   counted
 * @param paused waited for the customer, or worked on at another priority
 */
public record TicketDowntime(Spans down, Spans paused) {

  /** A priority that holds from an instant on. */
  private record Held(Instant since, Priority priority) {
  }

  /**
   * Reads it in the ticket's ledger.
   *
   * @param restoredAt when service was restored as somebody said, or null
   * @param until      what is not over by then lasts until then
   */
  public static TicketDowntime of(List<LedgerEntry> ledger, Instant restoredAt, Instant until) {
    Instant end = restoredAt == null || restoredAt.isAfter(until) ? until : restoredAt;
    Spans running = stretches(ledger, Mode.RUNNING, end);
    Spans p1 = atP1(ledger, until);
    return new TicketDowntime(running.and(p1), stretches(ledger, Mode.WAITING, end).or(running.without(p1)));
  }

  private static Spans stretches(List<LedgerEntry> ledger, Mode mode, Instant end) {
    List<Span> spans = new ArrayList<>();
    for (TicketStretch stretch : TicketStretch.of(ledger)) {
      if (stretch.mode() == mode) {
        Instant stop = stretch.endExclusive() == null || stretch.endExclusive().isAfter(end) ? end : stretch.endExclusive();
        spans.addAll(Spans.between(stretch.startInclusive(), stop).list());
      }
    }
    return Spans.of(spans);
  }

  private static Spans atP1(List<LedgerEntry> ledger, Instant until) {
    List<Held> held = new ArrayList<>();
    ledger.stream().filter(entry -> entry.kind() == LedgerKind.OPENED || entry.kind() == LedgerKind.PRIORITY_CHANGED)
        .sorted(Comparator.comparing(LedgerEntry::at).thenComparing(LedgerEntry::sequence)).forEach(entry -> add(held, entry));
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      if (held.get(i).priority() == Priority.P1) {
        spans.addAll(Spans.between(held.get(i).since(), i + 1 < held.size() ? held.get(i + 1).since() : until).list());
      }
    }
    return Spans.of(spans);
  }

  /** Rows read {@code GOLD P1} and {@code P2 corrected}. */
  private static void add(List<Held> held, LedgerEntry entry) {
    String[] words = entry.value().split(" ");
    if (entry.kind() == LedgerKind.OPENED) {
      held.add(new Held(entry.at(), Priority.valueOf(words[1])));
    } else if (PriorityChange.CORRECTED.name().equalsIgnoreCase(words[1])) {
      held.set(held.size() - 1, new Held(held.get(held.size() - 1).since(), Priority.valueOf(words[0])));
    } else {
      held.add(new Held(entry.at(), Priority.valueOf(words[0])));
    }
  }
}
