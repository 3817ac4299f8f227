package dev.palier.replay;

import dev.palier.replay.LoggedEvent.Kind;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.SupportTier;
import java.util.List;

/**
 * A course that a ticket may take, tried with models before they are deployed. It is opened on a Saturday night; after the last step
 * nobody does anything any more.
 *
 * @param words what is done with the ticket, after "a Gold P1 ticket"
 * @param steps what people do after the opening, in order
 */
record RehearsedCourse(SupportTier tier, Priority priority, String words, List<Step> steps) {

  /**
   * One thing that somebody does.
   *
   * @param minute     minutes since the opening
   * @param afterLevel the level that must have been reached first, 0 for none; then the minutes count from that level
   * @param priority   the new priority, or null
   */
  record Step(int minute, int afterLevel, Kind kind, Priority priority, PriorityChange change) {

    static Step at(int minute, Kind kind) {
      return new Step(minute, 0, kind, null, null);
    }

    static Step after(int level, int minute, Kind kind) {
      return new Step(minute, level, kind, null, null);
    }

    static Step priority(int minute, Priority priority, PriorityChange change) {
      return new Step(minute, 0, Kind.PRIORITY_CHANGED, priority, change);
    }
  }

  /** The ticket in words: "a Gold P1 ticket that nobody answers". */
  String ticket() {
    return "a " + tier.label() + " " + priority + " ticket " + words;
  }
}
