package dev.palier.customer;

import java.time.Instant;

/**
 * A person, or a team's mailbox, that holds a role of the agreement.
 *
 * @param role       role id, e.g. {@code csc} or {@code first-line}
 * @param customerId the customer it is held for, or empty for all
 * @param userId     the Tasklist user, or the group id of a team
 * @param insteadOf  whose deputy this is; null for whoever holds the role themselves
 */
public record RoleHolder(String role, String customerId, String userId, String name, String address, Absentee insteadOf) {

  /** Whoever is away and has a deputy; away until then, exclusive. */
  public record Absentee(String name, Instant until) {
  }

  /** Somebody who holds the role themselves. */
  public RoleHolder(String role, String customerId, String userId, String name, String address) {
    this(role, customerId, userId, name, address, null);
  }
}
