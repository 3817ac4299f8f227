package dev.palier.replay.difference;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How many notices of a kind went to a role on a day of the contract's zone. */
record NoticeCounts(LocalDate day, String role, String kind) implements Comparable<NoticeCounts> {

  private static final Comparator<NoticeCounts> ORDER = Comparator.comparing(NoticeCounts::day).thenComparing(NoticeCounts::role)
      .thenComparing(NoticeCounts::kind);

  @Override
  public int compareTo(NoticeCounts other) {
    return ORDER.compare(this, other);
  }

  /** The counts of both sides, by day, role and kind. */
  static List<Row.Notices> compared(Side before, Side after, ZoneId zone) {
    Map<NoticeCounts, Integer> old = counted(before, zone);
    Map<NoticeCounts, Integer> now = counted(after, zone);
    SortedSet<NoticeCounts> all = new TreeSet<>(old.keySet());
    all.addAll(now.keySet());
    return all.stream().map(each -> new Row.Notices(each.day, each.role, each.kind,
        new Change<>(old.getOrDefault(each, 0), now.getOrDefault(each, 0)))).toList();
  }

  private static Map<NoticeCounts, Integer> counted(Side side, ZoneId zone) {
    Map<NoticeCounts, Integer> counts = new TreeMap<>();
    Stream.concat(side.tickets().values().stream().flatMap(ticket -> ticket.notices().stream()), side.others().stream())
        .forEach(notice -> counts.merge(new NoticeCounts(notice.at().atZone(zone).toLocalDate(), notice.role(), notice.words()), 1,
            Integer::sum));
    return counts;
  }
}
