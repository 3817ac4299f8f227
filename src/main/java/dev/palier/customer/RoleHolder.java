package dev.palier.customer;

/**
 * A person, or a team's mailbox, that holds a role of the agreement.
 *
 * @param role       role id, e.g. {@code csc} or {@code first-line}
 * @param customerId the customer it is held for, or empty for all
 * @param userId     the Tasklist user, or the group id of a team
 */
public record RoleHolder(String role, String customerId, String userId, String name, String address) {
}
