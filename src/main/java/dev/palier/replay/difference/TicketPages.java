package dev.palier.replay.difference;

import com.samskivert.mustache.Template;
import dev.palier.sla.LedgerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Writes a page for each of some tickets: both sides on one time axis, and everything that happened. */
final class TicketPages {

  private static final int MOST = 300;
  private static final int LONGEST_TABLE = 2000;

  private final Template template = Templates.read("ticket.html");
  private final Comparison comparison;
  private final WhatWasPlayed played;
  private final Words words;
  private final Map<String, String> files = new LinkedHashMap<>();

  TicketPages(Comparison comparison, WhatWasPlayed played) {
    this.comparison = comparison;
    this.played = played;
    this.words = new Words(played.zone());
    comparison.differingTickets().stream().limit(MOST).forEach(this::name);
    if (comparison.tickets().contains(String.valueOf(played.ticket()))) {
      name(played.ticket());
    }
  }

  private void name(String ticket) {
    String plain = "ticket-" + ticket.replaceAll("[^A-Za-z0-9._-]", "_");
    String name = plain;
    for (int i = 2; files.containsValue(name + ".html"); i++) {
      name = plain + "-" + i;
    }
    files.putIfAbsent(ticket, name + ".html");
  }

  /** The page of a ticket; null for none. */
  String fileOf(String ticket) {
    return files.get(ticket);
  }

  int size() {
    return files.size();
  }

  void write(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getValue()), page(file.getKey()));
    }
  }

  private String page(String ticket) {
    PlayedTicket before = comparison.before().ticket(ticket);
    PlayedTicket after = comparison.after().ticket(ticket);
    Map<String, Object> page = new HashMap<>();
    List<Map<String, Object>> rows = rows(before, after);
    page.put("ticket", ticket);
    page.put("log", played.log());
    page.put("package", packageOf(comparison, ticket));
    page.put("subject", played.subjects().get(ticket));
    page.put("what", TicketDifference.of(comparison, ticket) + ".");
    page.put("zone", played.zone().getId());
    page.put("svg", TimeLine.draw(before, after, words));
    page.put("rows", rows.subList(0, Math.min(rows.size(), LONGEST_TABLE)));
    page.put("more", rows.size() > LONGEST_TABLE ? rows.size() - LONGEST_TABLE : null);
    return template.execute(page);
  }

  /** Package and priority at the opening: {@code Gold, P1}. */
  static String packageOf(Comparison comparison, String ticket) {
    String[] opened = comparison.rowsOf(ticket, LedgerKind.OPENED).get(0).value().split(" ");
    return opened[0].charAt(0) + opened[0].substring(1).toLowerCase(Locale.ROOT) + ", " + opened[1];
  }

  private List<Map<String, Object>> rows(PlayedTicket before, PlayedTicket after) {
    TicketWords told = new TicketWords(words);
    Map<Instant, List<String>> old = told.of(before);
    Map<Instant, List<String>> now = told.of(after);
    TreeSet<Instant> instants = new TreeSet<>(old.keySet());
    instants.addAll(now.keySet());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Instant at : instants) {
      List<String> one = old.getOrDefault(at, List.of());
      List<String> other = now.getOrDefault(at, List.of());
      boolean equal = one.stream().sorted().toList().equals(other.stream().sorted().toList());
      rows.add(Map.of("at", words.at(at), "before", lines(one, other), "after", lines(other, one), "equal", equal,
          "kind", equal ? "same" : "differs"));
    }
    return rows;
  }

  private static List<Map<String, Object>> lines(List<String> side, List<String> other) {
    return side.stream().map(line -> Map.<String, Object>of("line", line, "alone", !other.contains(line))).toList();
  }
}
