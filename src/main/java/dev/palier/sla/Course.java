package dev.palier.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which stretches of a ticket's life were worked, waited or offered, and which of them in development (SLA 4.4, 4.5). */
final class Course {

  /**
   * A stretch of one kind.
   *
   * @param endExclusive null while it lasts
   */
  record Part(Instant startInclusive, Instant endExclusive, Mode mode, boolean development) {
  }

  static final Set<LedgerKind> SHAPING = EnumSet.of(LedgerKind.OPENED, LedgerKind.INFORMATION_REQUESTED,
      LedgerKind.CUSTOMER_REPLIED, LedgerKind.SENT_TO_DEVELOPMENT, LedgerKind.RETURNED_FROM_DEVELOPMENT, LedgerKind.RESOLVED,
      LedgerKind.RESOLUTION_REJECTED, LedgerKind.CLOSED, LedgerKind.REOPENED, LedgerKind.OUT_OF_SCOPE, LedgerKind.BACK_IN_SCOPE);
  private static final Set<LedgerKind> BEGUN_AGAIN = EnumSet.of(LedgerKind.REOPENED, LedgerKind.BACK_IN_SCOPE);

  private final List<Part> parts = new ArrayList<>();
  private final List<LedgerEntry> facts;
  private final long backInScope;

  private Course(List<LedgerEntry> facts) {
    this.facts = facts;
    this.backInScope = last(facts, Set.of(LedgerKind.BACK_IN_SCOPE));
  }

  private static long last(Collection<LedgerEntry> facts, Set<LedgerKind> kinds) {
    return facts.stream().filter(fact -> kinds.contains(fact.kind())).mapToLong(LedgerEntry::sequence).max().orElse(0);
  }

  /** Whether a kind of ledger row bears on the course. */
  static boolean isShapedBy(LedgerKind kind) {
    return SHAPING.contains(kind);
  }

  /** Folds the facts of a ticket, in the order in which they happened; an end that was taken back did not happen. */
  static Course of(Collection<LedgerEntry> facts) {
    Course course = new Course(List.copyOf(facts));
    long reopened = last(facts, BEGUN_AGAIN);
    facts.stream().filter(fact -> fact.kind() != LedgerKind.CLOSED || fact.sequence() > reopened)
        .sorted(Comparator.comparing(LedgerEntry::at).thenComparing(LedgerEntry::sequence)).forEach(course::add);
    return course;
  }

  /** The course with the facts of the step that is going on. */
  Course with(List<LedgerEntry> entries) {
    List<LedgerEntry> all = new ArrayList<>(facts);
    entries.stream().filter(entry -> isShapedBy(entry.kind())).forEach(all::add);
    return of(all);
  }

  private void add(LedgerEntry fact) {
    Part last = parts.isEmpty() ? new Part(fact.at(), null, Mode.RUNNING, false) : parts.get(parts.size() - 1);
    Mode mode = switch (fact.kind()) {
      case OPENED, RESOLUTION_REJECTED -> Mode.RUNNING;
      // Whoever was taken for out of scope by mistake waited for us all the while.
      case OUT_OF_SCOPE -> fact.sequence() < backInScope ? Mode.RUNNING : Mode.OUT_OF_SCOPE;
      case INFORMATION_REQUESTED -> Mode.WAITING;
      case RESOLVED -> Mode.OFFERED;
      case CLOSED -> Mode.CLOSED;
      case CUSTOMER_REPLIED -> last.mode() == Mode.WAITING ? Mode.RUNNING : last.mode();
      default -> last.mode();
    };
    boolean development = switch (fact.kind()) {
      case SENT_TO_DEVELOPMENT -> true;
      case RETURNED_FROM_DEVELOPMENT, RESOLVED, OUT_OF_SCOPE -> false;
      default -> last.development();
    };
    if (parts.isEmpty() || mode != last.mode() || development != last.development()) {
      begin(fact.at(), mode, development);
    }
  }

  private void begin(Instant at, Mode mode, boolean development) {
    if (!parts.isEmpty()) {
      Part last = parts.remove(parts.size() - 1);
      parts.add(new Part(last.startInclusive(), at, last.mode(), last.development()));
    }
    parts.add(new Part(at, null, mode, development));
  }

  /** The stretches from an instant on, clipped to it; empty stretches are left out. */
  List<Part> since(Instant start) {
    List<Part> clipped = new ArrayList<>();
    for (Part part : parts) {
      Instant from = part.startInclusive().isBefore(start) ? start : part.startInclusive();
      if (part.endExclusive() == null || from.isBefore(part.endExclusive())) {
        clipped.add(new Part(from, part.endExclusive(), part.mode(), part.development()));
      }
    }
    return clipped;
  }

  /** Where the ticket stands at the end of the course. */
  Mode mode() {
    return parts.get(parts.size() - 1).mode();
  }

  /** When the stretch of running that is going on, or went on last, began: the opening or the last resume. */
  Instant lastResume() {
    Instant resumed = parts.get(0).startInclusive();
    Mode before = Mode.RUNNING;
    for (Part part : parts) {
      if (part.mode() == Mode.RUNNING && before != Mode.RUNNING) {
        resumed = part.startInclusive();
      }
      before = part.mode();
    }
    return resumed;
  }

  /** When the last stretch of running ended, or null while it lasts. */
  Instant lastPause() {
    Instant paused = null;
    for (Part part : parts) {
      if (part.mode() == Mode.RUNNING) {
        paused = part.endExclusive();
      }
    }
    return paused;
  }
}
