package dev.palier.model;

import dev.palier.sla.Metric;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What moving one ticket would do, found out by doing it and taking it back.
 *
 * @param steps       which process goes from which version to which
 * @param deadlines   of every clock that runs or would run
 * @param problem     why the ticket cannot be moved, in sentences, or null if it can
 * @param suggestions steps that may be the same under another id
 */
public record MovePreview(String ticket, List<MoveStep> steps, List<Deadline> deadlines, String problem,
    List<Suggestion> suggestions) {

  /**
   * A clock before and after.
   *
   * @param level  of the escalation clock: the level that is due; else 0
   * @param before null where it has no deadline
   * @param after  null where it has none any more
   */
  public record Deadline(Metric metric, int level, Instant before, Instant after) {

    /** Whether it is another one afterwards. */
    public boolean changes() {
      return !Objects.equals(before, after);
    }
  }

  /** A step under its id now and an id of the other version that may stand for the same. */
  public record Suggestion(String process, String from, String to, String name) {
  }

  /** Whether it can be moved. */
  public boolean movable() {
    return problem == null;
  }
}
