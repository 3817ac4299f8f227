package dev.palier.replay.difference;

import dev.palier.sla.Metric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in a few sentences what would have been different, and in one what would not. */
final class SummaryWords {

  private final Comparison comparison;
  private final List<String> differences = new ArrayList<>();
  private final List<String> same = new ArrayList<>();

  SummaryWords(Comparison comparison) {
    this.comparison = comparison;
    PromisesInLedger.METRICS.forEach(this::promises);
    levels();
    notices();
    warnings();
    deadlines();
    rows(Row.Closing.class, "would have ended at another time or in another way", "ticket", "the ends of tickets");
    rows(Row.Refused.class, "of the log would have been refused on one side only, or for another reason", "event", "refused events");
    credits();
  }

  /** What would have been different; the first says so if nothing would. */
  List<String> differences() {
    return comparison.isNone() ? List.of("Nothing would have been different.") : differences;
  }

  /** What would have been the same; null for nothing. */
  String same() {
    if (same.isEmpty()) {
      return null;
    }
    String list = same.size() == 1 ? same.get(0)
        : String.join(", ", same.subList(0, same.size() - 1)) + " and " + same.get(same.size() - 1);
    return (comparison.isNone() ? "The same on both sides: " : "Everything else would have been the same: ") + list + ".";
  }

  private void promises(Metric metric) {
    Change<Attainment> kept = Attainment.of(comparison, metric);
    long tickets = kept.after().tickets() - kept.before().tickets();
    String name = switch (metric) {
      case RESPONSE -> "the first response";
      case RESOLUTION -> "the resolution";
      default -> "an update";
    };
    long missed = kept.after().missed() - kept.before().missed();
    if (tickets != 0) {
      differences.add(Words.count(Math.abs(tickets), "ticket") + (tickets < 0 ? " fewer" : " more") + " would have missed " + name + ": "
          + kept.after().tickets() + " instead of " + kept.before().tickets() + ".");
    } else if (missed != 0) {
      differences.add(Words.clock(metric) + "s would have been missed "
          + times(new Change<>(kept.before().missed(), kept.after().missed())) + ", on " + Words.count(kept.after().tickets(), "ticket") + " as before.");
    }
    long moved = comparison.differing(Row.Promised.class).stream().filter(row -> row.metric() == metric).count();
    if (moved == 0) {
      same.add(plural(metric) + " (" + kept.before().met() + " met, " + kept.before().missed() + " missed)");
    } else if (tickets == 0 && missed == 0) {
      differences.add("As many " + plural(metric) + " would have been missed, but " + moved
          + " would have had another deadline or another lateness.");
    }
  }

  private static String plural(Metric metric) {
    return switch (metric) {
      case RESPONSE -> "first responses";
      case RESOLUTION -> "resolutions";
      default -> "updates";
    };
  }

  private static String times(Change<Long> count) {
    return Words.count(count.after(), "time") + " instead of " + count.before();
  }

  private void levels() {
    List<Row.Level> differing = comparison.differing(Row.Level.class);
    Map<String, Change<Integer>> roles = RoleCounts.ofLevels(comparison);
    if (differing.isEmpty()) {
      same.add("escalation levels (" + comparison.all(Row.Level.class).size() + " raised)");
      return;
    }
    String told = roles.entrySet().stream().filter(role -> role.getValue().differs()).map(role -> "the " + role.getKey() + " "
        + Words.count(role.getValue().after(), "time") + " instead of " + role.getValue().before()).collect(Collectors.joining(", "));
    if (!told.isEmpty()) {
      differences.add("At escalations people would have been told more or less often: " + told + ".");
    }
    long earlier = moved(differing, -1);
    long later = moved(differing, 1);
    if (earlier + later > 0) {
      differences.add("Of the levels that are raised on both sides, " + earlier + " would have been raised earlier and " + later
          + " later.");
    }
    long others = differing.stream().filter(row -> row.change().onBothSides() && row.change().part(Row.Raised::roles).differs()).count();
    if (others > 0) {
      differences.add(Words.count(others, "level") + " would have gone to other people.");
    }
  }

  private static long moved(List<Row.Level> levels, int direction) {
    return levels.stream().map(Row.Level::change).filter(Change::onBothSides)
        .filter(change -> Integer.signum(change.after().at().compareTo(change.before().at())) == direction).count();
  }

  private void notices() {
    List<Row.Notices> differing = comparison.differing(Row.Notices.class);
    Change<Integer> all = RoleCounts.sum(comparison.all(Row.Notices.class));
    if (differing.isEmpty()) {
      same.add("notices (" + all.before() + ", each on its day)");
    } else if (all.differs()) {
      differences.add(Words.count(all.after(), "notice") + " would have gone out instead of " + all.before() + ".");
    } else {
      differences.add("As many notices would have gone out (" + all.after() + "), but some on other days or to other people.");
    }
  }

  private void warnings() {
    warnings(false, "Staff would have been warned of a deadline", "warnings");
    warnings(true, "Customers would have been reminded", "reminders to customers");
  }

  private void warnings(boolean reminders, String sentence, String name) {
    List<Row.Warning> rows = comparison.all(Row.Warning.class).stream()
        .filter(row -> reminders == (row.metric() == Metric.CUSTOMER_WAIT)).toList();
    long before = rows.stream().filter(row -> row.change().before() != null).count();
    long after = rows.stream().filter(row -> row.change().after() != null).count();
    if (before != after) {
      differences.add(sentence + " " + times(new Change<>(before, after)) + ".");
    } else if (rows.stream().anyMatch(Row::differs)) {
      differences.add(sentence + " as often (" + Words.count(before, "time") + "), but in part at other times.");
    } else {
      same.add(name + " (" + before + ")");
    }
  }

  private void deadlines() {
    List<Row.Promised> rows = comparison.all(Row.Promised.class).stream().filter(row -> row.change().onBothSides()).toList();
    List<Change<Instant>> moved = rows.stream().map(row -> row.change().part(PromiseEnd::dueAt)).filter(Change::differs)
        .filter(Change::onBothSides).toList();
    if (moved.isEmpty()) {
      same.add("deadlines of promises");
      return;
    }
    long earlier = moved.stream().filter(due -> due.after().isBefore(due.before())).count();
    differences.add(Words.count(moved.size(), "deadline") + " of promises would have moved: " + earlier + " to an earlier instant, "
        + (moved.size() - earlier) + " to a later one.");
  }

  private void rows(Class<? extends Row> kind, String sentence, String one, String name) {
    long differing = comparison.differing(kind).size();
    if (differing == 0) {
      same.add(name + " (" + comparison.all(kind).size() + ")");
    } else {
      differences.add(Words.count(differing, one) + " " + sentence + ".");
    }
  }

  private void credits() {
    if (comparison.differing(Row.Month.class).isEmpty()) {
      same.add("service credits");
    } else {
      differences.add(MonthWords.sentence(comparison));
    }
  }
}
