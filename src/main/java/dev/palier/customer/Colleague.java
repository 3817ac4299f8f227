package dev.palier.customer;

/**
 * A person of the support organisation.
 *
 * @param userId  the Tasklist user
 * @param name    the user id where nobody knows the name
 * @param address e-mail address; null where nobody knows one: such a person cannot be told
 */
public record Colleague(String userId, String name, String address) {
}
