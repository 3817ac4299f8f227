package dev.palier.replay.difference;

import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.TicketStretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws both sides of a ticket under each other on one time axis; updates missed again and again do not stretch it. */
final class TimeLine {

  private static final double WIDTH = 1000;
  private static final double LEFT = 112;
  private static final double RIGHT = 30;
  private static final double TOP = 44;
  private static final double SIDE = 178;
  private static final double LEAST_BETWEEN_LABELS = 62;
  private static final double LANE = 24;
  private static final String TRIANGLE = "M0 -5 L4.5 4 L-4.5 4 Z";
  private static final String CROSS = "M-4 -4 L4 4 M-4 4 L4 -4";
  private static final String CHECK = "M-4.5 0 L-1 4 L5 -4.5";

  private final Words words;
  private final Svg svg = new Svg();
  private final TimeAxis axis;
  private final Instant end;

  private TimeLine(PlayedTicket before, PlayedTicket after, Words words) {
    this.words = words;
    List<LedgerEntry> rows = Stream.of(before, after).flatMap(ticket -> ticket.ledger().stream()).toList();
    this.end = rows.stream().map(LedgerEntry::at).max(Instant::compareTo).orElseThrow();
    this.axis = new TimeAxis(Stream.concat(Stream.of(end), rows.stream().filter(row -> row.metric() != Metric.UPDATE)
        .map(LedgerEntry::at)).toList(), LEFT, WIDTH - LEFT - RIGHT);
  }

  static String draw(PlayedTicket before, PlayedTicket after, Words words) {
    TimeLine line = new TimeLine(before, after, words);
    line.axis();
    line.side("Before", before, TOP);
    line.side("With the changed files", after, TOP + SIDE);
    return line.svg.drawn(WIDTH, TOP + 2 * SIDE, "line");
  }

  private void axis() {
    double free = 0;
    LocalDate shown = null;
    for (Instant instant : axis.instants()) {
      double x = axis.x(instant);
      if (x < free) {
        continue;
      }
      LocalDate day = words.dayOf(instant);
      svg.line("grid", x, TOP - 8, x, TOP + 2 * SIDE - 6);
      if (!day.equals(shown)) {
        svg.words("day", x, TOP - 26, "middle", Words.shortDay(day));
      }
      svg.words("time", x, TOP - 13, "middle", words.time(instant));
      shown = day;
      free = x + LEAST_BETWEEN_LABELS;
    }
  }

  private void side(String title, PlayedTicket ticket, double top) {
    svg.line("rule", 0, top, WIDTH, top);
    svg.words("side", 0, top + 16, "start", title);
    double y = top + 26;
    lane("Ticket", y);
    for (TicketStretch stretch : TicketStretch.of(ticket.ledger())) {
      stretch(stretch, y);
    }
    for (Metric metric : PromisesInLedger.METRICS) {
      y += LANE;
      lane(Words.clock(metric), y);
      clock(ticket.ledger(), metric, y);
    }
    y += LANE + 4;
    lane("Levels", y);
    levels(ticket, y);
    y += LANE + 2;
    lane("Notices", y);
    notices(ticket, y);
  }

  private void lane(String name, double y) {
    svg.words("lane", 0, y + 11, "start", name);
  }

  private void stretch(TicketStretch stretch, double y) {
    String said = switch (stretch.mode()) {
      case RUNNING -> "support works";
      case WAITING -> "waits for the customer";
      case OFFERED -> "resolution offered";
      default -> null;
    };
    if (said == null) {
      return;
    }
    double from = axis.x(stretch.startInclusive());
    double to = axis.x(stretch.endExclusive() == null ? end : stretch.endExclusive());
    svg.band(stretch.mode().name().toLowerCase(Locale.ROOT), from, y, to - from, 16, said);
    if (to - from > said.length() * 5.6) {
      svg.words("in", (from + to) / 2, y + 11.5, "middle", said);
    }
  }

  private void clock(List<LedgerEntry> ledger, Metric metric, double y) {
    double middle = y + 8;
    for (Stretches.Stretch stretch : Stretches.of(ledger, metric, end)) {
      svg.line(stretch.state().name().toLowerCase(Locale.ROOT), axis.x(stretch.from()), middle, axis.x(stretch.to()),
          middle);
    }
    for (LedgerEntry entry : ledger) {
      double x = axis.x(entry.at());
      String when = Words.clock(metric) + " " + entry.kind().name().toLowerCase(Locale.ROOT) + " " + words.at(entry.at());
      if (entry.metric() == metric && entry.kind() == LedgerKind.WARNED) {
        svg.path("warned", TRIANGLE, x, middle, entry.value() + " % used, " + words.at(entry.at()));
      } else if (entry.metric() == metric && entry.kind() == LedgerKind.BREACHED) {
        svg.path("missed", CROSS, x, middle, when.replace("breached", "missed"));
      } else if (entry.metric() == metric && entry.kind() == LedgerKind.MET) {
        svg.path("met", CHECK, x, middle, when);
      }
    }
  }

  private void levels(PlayedTicket ticket, double y) {
    double free = 0;
    List<LedgerEntry> raised = ticket.rows(LedgerKind.ESCALATED);
    for (int i = 0; i < raised.size(); i++) {
      LedgerEntry entry = raised.get(i);
      double x = Math.max(axis.x(entry.at()), free);
      String who = Words.roles(entry.recipients());
      svg.circle("level", x, y + 8, 7.5, "Level " + entry.value() + ": " + who + ", " + words.at(entry.at()));
      svg.words("number", x, y + 11.8, "middle", entry.value());
      double room = (i + 1 < raised.size() ? axis.x(raised.get(i + 1).at()) : WIDTH) - x;
      if (room > who.length() * 5.4 + 26) {
        svg.words("who", x + 11, y + 11.8, "start", who);
      }
      free = x + 16;
    }
  }

  private void notices(PlayedTicket ticket, double y) {
    Map<Instant, List<PlayedNotice>> byInstant = new TreeMap<>();
    ticket.notices().forEach(notice -> byInstant.computeIfAbsent(notice.at(), at -> new ArrayList<>()).add(notice));
    byInstant.forEach((at, notices) -> {
      String said = words.at(at) + ": " + notices.stream().map(notice -> notice.words() + " to " + notice.role()).distinct()
          .collect(Collectors.joining(", "));
      boolean customer = notices.stream().anyMatch(notice -> notice.kind().toCustomer());
      boolean staff = notices.stream().anyMatch(notice -> !notice.kind().toCustomer());
      if (customer) {
        svg.band("tocustomer", axis.x(at) - 1.5, y + 1, 3, 7, said);
      }
      if (staff) {
        svg.band("tostaff", axis.x(at) - 1.5, y + 9, 3, 7, said);
      }
    });
  }
}
