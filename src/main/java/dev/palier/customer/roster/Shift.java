package dev.palier.customer.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;

/**
 * A shift, and those that repeat it. Beginning and end are the wall clock's in the shift's own zone, so that a night from 22:00 to
 * 06:00 ends at 06:00 also when the clocks change in it. A local time that does not exist is taken one hour later, one that exists
 * twice the first time, as everywhere in the contract.
 *
 * @param people   whom the event names, each by what it says of them
 * @param end      exclusive
 * @param rule     null for one that is not repeated
 * @param further  beginnings beside the rule's
 * @param skipped  beginnings that do not take place, or are another event
 */
record Shift(String uid, List<List<String>> people, LocalDateTime start, LocalDateTime end, ZoneId zone,
    Recur<LocalDateTime> rule, Set<LocalDateTime> further, Set<LocalDateTime> skipped) {

  private static final Duration LONGEST_CHANGE = Duration.ofDays(1);

  boolean covers(Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    Duration length = Duration.between(start, end);
    LocalDateTime first = local.minus(length).minus(LONGEST_CHANGE);
    LocalDateTime last = local.plus(LONGEST_CHANGE);
    Stream<LocalDateTime> repeated = rule == null || start.isAfter(last) ? Stream.empty()
        : rule.getDates(start, first, last).stream();
    return Stream.of(Stream.of(start), further.stream(), repeated).flatMap(beginnings -> beginnings)
        .filter(begin -> !skipped.contains(begin)).anyMatch(begin -> !at.isBefore(begin.atZone(zone).toInstant())
            && at.isBefore(begin.plus(length).atZone(zone).toInstant()));
  }
}
