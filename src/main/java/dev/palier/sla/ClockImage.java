package dev.palier.sla;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One clock of a ticket, column by column, to be compared.
 *
 * @param open         whether its promise is still open
 * @param nextMomentAt when the engine's timer is to look again, or null for never
 * @param promised     whether so much time is promised, and not "none", "auto" or the next release
 * @param columns      what the row holds or must hold, as text; null values are allowed
 */
public record ClockImage(Metric metric, boolean open, Instant nextMomentAt, boolean promised, Map<String, String> columns) {

  /** The columns in which two images differ, in the order of the table. */
  public List<String> differences(ClockImage other) {
    return columns.keySet().stream().filter(column -> !Objects.equals(columns.get(column), other.columns.get(column))).toList();
  }
}
