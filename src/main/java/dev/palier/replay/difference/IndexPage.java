package dev.palier.replay.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Writes the page that tells the whole difference, the most important first. */
final class IndexPage {

  private static final int LONGEST_TABLE = 200;
  private static final int MOST_TICKETS = 1000;

  private final Comparison comparison;
  private final WhatWasPlayed played;
  private final TicketPages tickets;
  private final Words words;
  private final Map<String, Object> page = new HashMap<>();

  private IndexPage(Comparison comparison, WhatWasPlayed played, TicketPages tickets) {
    this.comparison = comparison;
    this.played = played;
    this.tickets = tickets;
    this.words = new Words(played.zone());
  }

  static String of(Comparison comparison, WhatWasPlayed played, TicketPages tickets) {
    IndexPage index = new IndexPage(comparison, played, tickets);
    index.head();
    index.attainment();
    index.roles();
    index.tables();
    index.tickets();
    index.page.putAll(new NoticeTables(comparison).all());
    return Templates.read("index.html").execute(index.page);
  }

  private void head() {
    SummaryWords summary = new SummaryWords(comparison);
    page.put("log", played.log());
    page.put("title", played.changes().isEmpty() ? "No file was changed" : played.changes().size() == 1
        ? "One changed file: " + played.changes().keySet().iterator().next() : played.changes().size() + " changed files");
    page.put("events", Words.count(played.events(), "event"));
    page.put("tickets", Words.count(comparison.tickets().size(), "ticket"));
    page.put("base", played.ownBase() ? "the models in force, from a folder," : "the packaged models");
    page.put("start", words.at(played.start()));
    page.put("end", words.at(played.end()));
    page.put("zone", played.zone().getId());
    page.put("none", comparison.isNone());
    page.put("ticketsDiffer", Words.count(comparison.differingTickets().size(), "ticket") + " of " + comparison.tickets().size());
    page.put("differences", summary.differences());
    page.put("same", summary.same());
    page.put("noChanges", played.changes().isEmpty());
    page.put("changes", played.changes().entrySet().stream()
        .map(change -> Map.of("file", change.getKey(), "sentences", change.getValue())).toList());
  }

  private void attainment() {
    page.put("attainment", PromisesInLedger.METRICS.stream().map(metric -> {
      Change<Attainment> kept = Attainment.of(comparison, metric);
      return bars(Words.clock(metric), kept.part(Attainment::words), kept.part(Attainment::percent));
    }).toList());
  }

  private void roles() {
    Map<String, Change<Integer>> roles = RoleCounts.ofLevels(comparison);
    int most = roles.values().stream().mapToInt(count -> Math.max(count.before(), count.after())).max().orElse(1);
    page.put("noLevels", roles.isEmpty());
    page.put("roles", roles.entrySet().stream().map(role -> bars(role.getKey(),
        role.getValue().part(count -> Words.count(count, "time")), role.getValue().part(count -> 100.0 * count / most))).toList());
  }

  private static Map<String, Object> bars(String name, Change<String> said, Change<Double> percent) {
    return Map.of("name", name, "before", said.before(), "after", said.after(),
        "beforePercent", String.format(Locale.ROOT, "%.2f", percent.before()),
        "afterPercent", String.format(Locale.ROOT, "%.2f", percent.after()));
  }

  private void tables() {
    List<Row.Level> levels = comparison.differing(Row.Level.class);
    table("levels", "moreLevels", levels, row -> row(row.ticket(), Map.of("level", row.level(),
        "before", raised(row.change().before()), "after", raised(row.change().after()))));
    List<Row.Promised> promises = comparison.differing(Row.Promised.class);
    table("promises", "morePromises", promises, row -> row(row.ticket(), Map.of("promise", promise(row),
        "before", ended(row.change().before()), "after", ended(row.change().after()))));
    List<Row.Month> months = comparison.all(Row.Month.class);
    page.put("noMonths", months.isEmpty());
    page.put("months", months.stream().map(MonthWords::row).toList());
  }

  private <R> void table(String name, String more, List<R> rows, Function<R, Map<String, Object>> told) {
    page.put("some" + Character.toUpperCase(name.charAt(0)) + name.substring(1), !rows.isEmpty());
    page.put(name, rows.stream().limit(LONGEST_TABLE).map(told).toList());
    page.put(more, rows.size() > LONGEST_TABLE ? rows.size() - LONGEST_TABLE : null);
  }

  private Map<String, Object> row(String ticket, Map<String, Object> values) {
    Map<String, Object> row = new HashMap<>(values);
    row.put("ticket", ticket);
    row.put("link", tickets.fileOf(ticket));
    return row;
  }

  private String raised(Row.Raised level) {
    return level == null ? "not told" : words.at(level.at()) + ", " + Words.roles(level.roles());
  }

  private static String promise(Row.Promised row) {
    return Words.clock(row.metric()) + (row.start() == 1 ? "" : ", start " + row.start()) + ", "
        + Comparison.either(row.change()).priority();
  }

  private String ended(PromiseEnd end) {
    if (end == null) {
      return "not promised";
    }
    List<String> parts = new ArrayList<>(List.of(end.result().word() + (end.misses() > 1 ? " " + end.misses() + " times" : "")));
    if (end.late() != null) {
      parts.add(Words.length(end.late()) + (end.late().isNegative() || end.late().isZero() ? " left" : " late"));
    }
    if (end.dueAt() != null) {
      parts.add("due " + words.at(end.dueAt()));
    }
    return String.join(", ", parts);
  }

  private void tickets() {
    List<String> differing = comparison.differingTickets();
    page.put("ticketRows", differing.stream().limit(MOST_TICKETS).map(ticket -> {
      Map<String, Object> row = row(ticket, Map.of("package", TicketPages.packageOf(comparison, ticket),
          "what", TicketDifference.of(comparison, ticket)));
      row.put("subject", played.subjects().get(ticket));
      return row;
    }).toList());
    page.put("moreTickets", differing.size() > tickets.size());
    page.put("drawn", tickets.size());
    page.put("unlisted", differing.size() > MOST_TICKETS ? differing.size() - MOST_TICKETS : null);
  }
}
