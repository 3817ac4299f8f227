package dev.palier.account.pack;

import dev.palier.availability.AvailabilityFigures;
import dev.palier.account.TamMonth;
import dev.palier.account.pack.PackFigures.Kept;
import dev.palier.account.meeting.AgreedTimes;
import dev.palier.sla.Metric;
import dev.palier.sla.Priority;
import dev.palier.ticket.Attainments.LostTime;
import dev.palier.ticket.Attainments.Miss;
import dev.palier.ticket.Attainments.WeekOfLevel;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables of a pack, row by row in words. */
final class PackTables {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final int LAST_LEVEL = 4;
  private static final int HOUR = 60;

  private final PackFigures figures;
  private final AgreedTimes words;

  PackTables(PackFigures figures, AgreedTimes words) {
    this.figures = figures;
    this.words = words;
  }

  Map<String, Object> all() {
    Map<String, Object> all = new HashMap<>();
    Kept kept = figures.kept();
    all.put("keptOf", kept.met() + " of " + kept.all());
    all.put("keptPercent", kept.percent());
    all.put("noPromises", kept.all() == 0);
    all.put("opened", figures.opened(null));
    all.put("closed", figures.closed(null));
    all.put("openAfter", figures.openAfter(null));
    all.put("missed", kept.missed());
    all.put("levels", figures.escalations().stream().mapToLong(WeekOfLevel::count).sum());
    all.put("promises", promises());
    all.put("months", months());
    all.put("misses", figures.misses().stream().map(this::miss).toList());
    all.put("noMisses", figures.misses().isEmpty());
    all.put("weeks", weeks());
    all.put("noWeeks", figures.escalations().isEmpty());
    all.put("lost", lost());
    all.put("noLost", figures.lostTime().isEmpty());
    all.put("tickets", tickets());
    all.put("tam", figures.tam().stream().map(PackTables::tam).toList());
    all.put("noTam", figures.tam().isEmpty());
    all.put("actions", figures.actions().stream().map(action -> Map.of("words", action.words(), "period", action.period())).toList());
    all.put("noActions", figures.actions().isEmpty());
    all.putAll(availability());
    return all;
  }

  private List<Map<String, Object>> promises() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Metric metric : PackFigures.METRICS) {
      for (Priority priority : Priority.values()) {
        Kept kept = figures.kept(metric, priority);
        if (kept.all() > 0) {
          rows.add(row(PackPage.nameOf(metric), priority.name(), kept, false));
        }
      }
      if (figures.kept(metric, (Priority) null).all() > 0) {
        rows.add(row(PackPage.nameOf(metric), "all", figures.kept(metric, (Priority) null), true));
      }
    }
    return rows;
  }

  private static Map<String, Object> row(String metric, String priority, Kept kept, boolean total) {
    return Map.of("metric", metric, "priority", priority, "all", kept.all(), "met", kept.met(), "missed", kept.missed(),
        "percent", kept.percent(), "total", total);
  }

  private List<Map<String, Object>> months() {
    return figures.period().months().stream().map(month -> Map.<String, Object>of("month", MONTH.format(month),
        "response", cell(Metric.RESPONSE, month), "resolution", cell(Metric.RESOLUTION, month), "update", cell(Metric.UPDATE, month)))
        .toList();
  }

  private String cell(Metric metric, YearMonth month) {
    Kept kept = figures.kept(metric, month);
    return kept.all() == 0 ? "-" : kept.met() + " of " + kept.all() + " (" + kept.percent() + ")";
  }

  private Map<String, Object> miss(ToldMiss told) {
    Miss miss = told.miss();
    return Map.of("ticket", miss.ticket(), "subject", miss.subject(), "priority", miss.priority().name(),
        "metric", PackPage.nameOf(miss.metric()), "due", words.at(miss.dueAt()), "late", told.late(), "cause", told.cause(),
        "done", told.done());
  }

  private List<Map<String, Object>> weeks() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (LocalDate monday : figures.escalations().stream().map(WeekOfLevel::monday).distinct().sorted().toList()) {
      rows.add(levels("Week of " + DAY.format(monday), week -> week.monday().equals(monday) ? week.count() : 0, false));
    }
    rows.add(levels("All", WeekOfLevel::count, true));
    return rows;
  }

  private Map<String, Object> levels(String name, Function<WeekOfLevel, Long> counted, boolean total) {
    Map<String, Object> row = new HashMap<>(Map.of("week", name, "total", total));
    for (int level = 1; level <= LAST_LEVEL; level++) {
      int of = level;
      row.put("level" + level, figures.escalations().stream().filter(week -> week.level() == of).mapToLong(counted::apply).sum());
    }
    return row;
  }

  private List<Map<String, Object>> lost() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (YearMonth month : figures.period().months()) {
      rows.add(lost(MONTH.format(month), figures.lostTime().stream().filter(lost -> lost.month().equals(month)).toList(), false));
    }
    rows.add(lost("All", figures.lostTime(), true));
    return rows;
  }

  private static Map<String, Object> lost(String name, List<LostTime> lost, boolean total) {
    return Map.of("month", name, "customer", sum(lost.stream().map(LostTime::waitingForCustomer)),
        "development", sum(lost.stream().map(LostTime::inDevelopment)), "total", total);
  }

  private static String sum(Stream<Duration> times) {
    Duration sum = times.reduce(Duration.ZERO, Duration::plus);
    return sum.isZero() ? "-" : Spans.of(sum);
  }

  private List<Map<String, Object>> tickets() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Priority priority : Priority.values()) {
      rows.add(tickets(priority.name(), priority, false));
    }
    rows.add(tickets("all", null, true));
    return rows;
  }

  private Map<String, Object> tickets(String name, Priority priority, boolean total) {
    return Map.of("priority", name, "before", figures.openBefore(priority), "opened", figures.opened(priority),
        "closed", figures.closed(priority), "after", figures.openAfter(priority), "total", total);
  }

  private static Map<String, Object> tam(TamMonth month) {
    int left = month.hoursIncluded() * HOUR - month.minutesUsed();
    return Map.of("month", MONTH.format(month.month()), "used", Spans.hours(month.minutesUsed()), "included",
        Spans.hours((long) month.hoursIncluded() * HOUR), "left", left < 0 ? Spans.hours(-left) + " more" : Spans.hours(left) + " left");
  }

  private Map<String, Object> availability() {
    List<AvailabilityFigures.Month> measured = figures.availability();
    return Map.of("guaranteed", figures.uptimeGuaranteed(), "notGuaranteed", !figures.uptimeGuaranteed(),
        "unmeasured", figures.uptimeGuaranteed() && (measured == null || measured.isEmpty()),
        "availability", measured == null ? List.of() : measured.stream().map(month -> Map.of("month", MONTH.format(month.month()),
            "percent", month.percent().toPlainString() + " %", "explanation", month.explanation(),
            "credit", month.credit() == null ? "none" : month.credit())).toList());
  }
}
