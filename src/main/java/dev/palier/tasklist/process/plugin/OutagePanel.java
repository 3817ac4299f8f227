package dev.palier.tasklist.process.plugin;

import dev.palier.availability.Outages;
import dev.palier.availability.Outages.Mark;
import dev.palier.engine.PluginProblem;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportCalendars;
import dev.palier.ticket.Act;
import dev.palier.ticket.StaffNames;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a P1 ticket tells of the availability (SLA 3.1.2, reading R8), and what staff say about it. */
@Component
class OutagePanel {

  private final DateTimeFormatter moment;
  private final Outages outages;
  private final StaffNames names;
  private final Clock clock;
  private final ZoneId zone;

  OutagePanel(Outages outages, StaffNames names, SupportCalendars calendars, Clock clock) {
    this.outages = outages;
    this.names = names;
    this.clock = clock;
    this.zone = calendars.zone();
    this.moment = DateTimeFormatter.ofPattern("EEE d MMMM yyyy HH:mm zzz", Locale.ENGLISH).withZone(zone);
  }

  Map<String, Object> of(String ticket, CommitmentHeader header) {
    Map<String, Object> panel = new LinkedHashMap<>();
    Optional<Mark> mark = outages.markOf(ticket);
    panel.put("marked", mark.isPresent());
    panel.put("mayMark", mark.isEmpty() && header.priority() == Priority.P1);
    panel.put("causes", outages.causes());
    panel.put("zone", zone.getId());
    panel.put("now", LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MINUTES).toString());
    mark.ifPresent(said -> {
      panel.put("since", moment.format(header.openedAt()));
      panel.put("until", said.restoredAt() == null ? null : moment.format(said.restoredAt()));
      panel.put("cause", said.cause());
      panel.put("excluded", said.excluded());
      panel.put("words", said.words());
      panel.put("said", names.of(said.actor()) + ", " + moment.format(said.recordedAt()));
    });
    return panel;
  }

  String mark(String ticket, SentAct sent, Act words) {
    outages.mark(ticket, sent.cause(), words.message(), words.actor());
    return "The ticket tells now that the service is unavailable.";
  }

  String restored(String ticket, SentAct sent, Act words) {
    Instant at = instant(sent.at());
    outages.restored(ticket, at, words.message(), words.actor());
    return "Service is restored since " + moment.format(at) + ".";
  }

  String takeBack(String ticket, Act words) {
    outages.takeBack(ticket, words.message(), words.actor());
    return "The ticket tells no downtime any more.";
  }

  /** A time of the contract's zone; one that exists twice is the first. */
  private Instant instant(String local) {
    try {
      LocalDateTime read = LocalDateTime.parse(local == null ? "" : local);
      if (!zone.getRules().getValidOffsets(read).isEmpty()) {
        return read.atZone(zone).toInstant();
      }
    } catch (DateTimeException unreadable) {
      // The sentence below says what is expected.
    }
    throw new PluginProblem(PluginProblem.REFUSED, "Say since when service is restored, such as 2024-06-08T23:40, in " + zone + ".");
  }
}
