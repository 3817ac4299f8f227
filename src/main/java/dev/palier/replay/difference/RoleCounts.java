package dev.palier.replay.difference;

import dev.palier.customer.RoleNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** How often each role is told something on both sides. */
final class RoleCounts {

  private RoleCounts() {
  }

  /** Levels of the escalation path by the role that was told of them, in the order of the path. */
  static Map<String, Change<Integer>> ofLevels(Comparison comparison) {
    List<Row.Level> levels = comparison.all(Row.Level.class);
    Map<String, Change<Integer>> counts = new LinkedHashMap<>();
    for (String role : RoleNames.all()) {
      Change<Integer> told = new Change<>(told(levels, role, row -> row.change().before()),
          told(levels, role, row -> row.change().after()));
      if (told.before() + told.after() > 0) {
        counts.put(RoleNames.of(role), told);
      }
    }
    return counts;
  }

  private static int told(List<Row.Level> levels, String role, Function<Row.Level, Row.Raised> side) {
    return (int) levels.stream().map(side)
        .filter(raised -> raised != null && List.of(raised.roles().split(";")).contains(role)).count();
  }

  /** Notices by the role of their reader, by name. */
  static Map<String, List<Row.Notices>> ofNotices(Comparison comparison) {
    Map<String, List<Row.Notices>> byRole = new LinkedHashMap<>();
    List<Row.Notices> rows = comparison.all(Row.Notices.class);
    for (String role : new TreeSet<>(rows.stream().map(Row.Notices::role).toList())) {
      byRole.put(role, new ArrayList<>(rows.stream().filter(row -> row.role().equals(role)).toList()));
    }
    return byRole;
  }

  static Change<Integer> sum(Collection<Row.Notices> rows) {
    return new Change<>(rows.stream().mapToInt(row -> row.change().before()).sum(),
        rows.stream().mapToInt(row -> row.change().after()).sum());
  }
}
