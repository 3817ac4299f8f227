package dev.palier.ticket.record;

import dev.palier.sla.ClockView;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.SupportCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The deadlines of a ticket in words, in the contract's zone. */
@Component
class DeadlineTexts {

  static final String MOMENT = "EEE d MMM yyyy HH:mm zzz";

  private static final Map<Metric, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(Metric.RESPONSE, "First response");
    NAMES.put(Metric.RESOLUTION, "Resolution");
    NAMES.put(Metric.UPDATE, "Next update");
    NAMES.put(Metric.ESCALATION, "Next escalation level");
    NAMES.put(Metric.CUSTOMER_WAIT, "Next reminder to the customer");
  }

  private final Ledger ledger;
  private final Clock clock;
  private final DateTimeFormatter moment;

  DeadlineTexts(Ledger ledger, SupportCalendars calendars, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
    this.moment = DateTimeFormatter.ofPattern(MOMENT, Locale.ENGLISH).withZone(calendars.zone());
  }

  /** One line for each clock that is open, and for what was kept or missed. */
  List<Map<String, String>> of(String ticket) {
    List<LedgerEntry> entries = ledger.of(ticket);
    return NAMES.keySet().stream().map(metric -> ledger.clock(ticket, metric))
        .filter(view -> view.open() || entries.stream().anyMatch(entry -> entry.metric() == view.metric() && isOutcome(entry)))
        .map(view -> line(view, entries)).toList();
  }

  private static boolean isOutcome(LedgerEntry entry) {
    return entry.metric() != Metric.CUSTOMER_WAIT && (entry.kind() == LedgerKind.MET || entry.kind() == LedgerKind.BREACHED);
  }

  private Map<String, String> line(ClockView view, List<LedgerEntry> entries) {
    return Map.of("clock", NAMES.get(view.metric()), "due", due(view, entries), "left", left(view),
        "explanation", view.open() ? explanation(view.metric(), entries) : "");
  }

  private String due(ClockView view, List<LedgerEntry> entries) {
    if (view.open()) {
      return view.dueAt() != null ? moment.format(view.dueAt()) : "paused".equals(view.shown()) ? "paused" : "none";
    }
    return entries.stream().filter(entry -> entry.metric() == view.metric() && isOutcome(entry)).reduce((first, last) -> last)
        .map(entry -> (entry.kind() == LedgerKind.MET ? "kept " : "missed ") + moment.format(entry.at())).orElse("");
  }

  private static String explanation(Metric metric, List<LedgerEntry> entries) {
    return entries.stream().filter(entry -> entry.metric() == metric && entry.kind() == LedgerKind.DUE)
        .reduce((first, last) -> last).map(LedgerEntry::explanation).orElse("");
  }

  private String left(ClockView view) {
    if (!view.open() || view.dueAt() == null) {
      return "";
    }
    Instant now = clock.instant();
    boolean late = now.isAfter(view.dueAt());
    Duration amount = late ? Duration.between(view.dueAt(), now) : Duration.between(now, view.dueAt());
    return words(amount) + (late ? " late" : " left");
  }

  private static String words(Duration amount) {
    if (amount.toHours() == 0) {
      return amount.toMinutes() + " min";
    }
    return amount.toDays() < 2 ? amount.toHours() + " h " + amount.toMinutesPart() + " min"
        : amount.toDays() + " days " + amount.toHoursPart() + " h";
  }
}
