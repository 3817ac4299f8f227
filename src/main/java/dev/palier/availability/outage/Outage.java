package dev.palier.availability.outage;

import java.time.Instant;
import java.util.List;

/**
 * An outage as it stands in one of its versions.
 *
 * @param version    1 for the first that was said of it
 * @param ticket     the P1 ticket that tells it, or null for one recorded by hand
 * @param instances  ids of what was down; empty for a ticket
 * @param beganAt    null for a ticket: from its opening
 * @param endedAt    exclusive; null while it goes on, of a ticket until its resolution
 * @param cause      id of a row of {@code outage-causes.dmn}
 * @param withdrawn  whether it was taken back
 * @param words      what happened, or why it was corrected
 * @param recordedAt when this version was recorded
 */
public record Outage(long id, int version, String ticket, List<String> instances, Instant beganAt, Instant endedAt, String cause,
    boolean withdrawn, String words, String actor, Instant recordedAt) {

  private static final String LETTERS = "O-";

  /** The number by which people know it: {@code O-12}. */
  public String number() {
    return LETTERS + id;
  }

  /** The id behind such a number; -1 for anything else. */
  public static long idOf(String number) {
    return number != null && number.matches(LETTERS + "\\d{1,18}") ? Long.parseLong(number.substring(LETTERS.length())) : -1;
  }
}
