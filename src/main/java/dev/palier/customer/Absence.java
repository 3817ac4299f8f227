package dev.palier.customer;

import java.time.Instant;

/**
 * Somebody is away, and somebody else is told in their place.
 *
 * @param userId   who is away
 * @param until    exclusive; when it was ended early, then
 * @param deputyId who is told instead
 */
public record Absence(long id, String userId, Instant from, Instant until, String deputyId) {

  /** Whether it goes on at an instant. */
  public boolean covers(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
