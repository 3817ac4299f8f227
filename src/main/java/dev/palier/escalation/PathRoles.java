package dev.palier.escalation;

import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Promises;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the roles of the escalation path let their holders do; a role is the group of the same id (SLA 4.8). */
@Component
public class PathRoles {

  private static final String SUPPORT_MANAGER = "support-manager";

  private final Promises promises;

  PathRoles(Promises promises) {
    this.promises = promises;
  }

  /** Whether the groups hold any role of the ticket's path: they may ask for its next level. */
  public boolean ofPath(Collection<String> groups, CommitmentHeader ticket) {
    return ticket.last() > 0 && ofLevelOrAbove(1, groups, ticket);
  }

  /** Whether they hold a role of a level, or of one above it: where nobody holds its roles those were told in its place. */
  public boolean ofLevelOrAbove(int level, Collection<String> groups, CommitmentHeader ticket) {
    return !Collections.disjoint(roles(Math.max(level, 1), ticket.last()), groups);
  }

  /** Whether they are the Support Manager, or told after the Support Manager, whatever the ticket's package. */
  public boolean supportManagerOrAbove(Collection<String> groups) {
    if (groups.contains(SUPPORT_MANAGER)) {
      return true;
    }
    List<List<String>> path = Stream.iterate(1, level -> level + 1).map(promises::rolesOfLevel)
        .takeWhile(roles -> !roles.isEmpty()).toList();
    int managers = IntStream.range(0, path.size()).filter(level -> path.get(level).contains(SUPPORT_MANAGER)).findFirst()
        .orElse(path.size());
    return path.stream().skip(managers + 1L).flatMap(List::stream).anyMatch(groups::contains);
  }

  private List<String> roles(int first, int last) {
    return IntStream.rangeClosed(first, last).boxed().flatMap(level -> promises.rolesOfLevel(level).stream()).toList();
  }
}
