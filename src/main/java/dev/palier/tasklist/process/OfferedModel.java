package dev.palier.tasklist.process;

import java.util.Set;

/**
 * A deployed process, as far as rights go.
 *
 * @param offeredTo group ids that its user tasks are offered to
 * @param startedBy group ids that its model names as starters
 * @param ofTickets whether its tasks are the work on tickets
 */
record OfferedModel(String key, Set<String> offeredTo, Set<String> startedBy, boolean ofTickets) {
}
