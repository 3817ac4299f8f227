package dev.palier.replay.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the page tells of notices: a chart for each role that differs, and the kinds that differ. */
final class NoticeTables {

  private final Comparison comparison;
  private final Map<String, List<Row.Notices>> byRole;

  NoticeTables(Comparison comparison) {
    this.comparison = comparison;
    this.byRole = RoleCounts.ofNotices(comparison);
  }

  Map<String, Object> all() {
    List<LocalDate> days = comparison.differing(Row.Notices.class).stream().map(Row.Notices::day).sorted().toList();
    Map<String, Object> all = new HashMap<>();
    all.put("noNotices", days.isEmpty());
    if (days.isEmpty()) {
      return all;
    }
    DayBars bars = new DayBars(days.get(0), days.get(days.size() - 1));
    all.put("readers", byRole.entrySet().stream().filter(role -> role.getValue().stream().anyMatch(Row::differs))
        .map(role -> reader(role.getKey(), role.getValue(), bars)).toList());
    String same = byRole.entrySet().stream().filter(role -> role.getValue().stream().noneMatch(Row::differs))
        .map(role -> role.getKey() + " (" + RoleCounts.sum(role.getValue()).before() + " in all)").collect(Collectors.joining(", "));
    all.put("sameReaders", same.isEmpty() ? null : same);
    all.put("shortened", comparison.all(Row.Notices.class).stream()
        .anyMatch(row -> row.day().isBefore(bars.first()) || row.day().isAfter(bars.last())));
    all.put("kinds", kinds());
    return all;
  }

  private static Map<String, Object> reader(String role, List<Row.Notices> rows, DayBars bars) {
    Change<Integer> sum = RoleCounts.sum(rows);
    List<Row.Notices> shown = rows.stream()
        .filter(row -> !row.day().isBefore(bars.first()) && !row.day().isAfter(bars.last())).toList();
    return Map.of("role", named(role), "before", sum.before(), "after", sum.after(), "most", DayBars.most(shown),
        "svg", bars.svg(shown), "first", Words.day(bars.first()), "middle", Words.day(bars.middle()), "last", Words.day(bars.last()));
  }

  private List<Map<String, Object>> kinds() {
    List<Map<String, Object>> kinds = new ArrayList<>();
    byRole.forEach((role, rows) -> rows.stream().map(Row.Notices::kind).distinct().sorted().forEach(kind -> {
      Change<Integer> sum = RoleCounts.sum(rows.stream().filter(row -> row.kind().equals(kind)).toList());
      if (sum.differs()) {
        int more = sum.after() - sum.before();
        kinds.add(Map.of("role", named(role), "kind", kind, "before", sum.before(), "after", sum.after(),
            "difference", (more > 0 ? "+" : "\u2212") + Math.abs(more)));
      }
    }));
    return kinds;
  }

  private static String named(String role) {
    return Character.toUpperCase(role.charAt(0)) + role.substring(1);
  }
}
