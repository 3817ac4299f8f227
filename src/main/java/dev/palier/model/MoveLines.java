package dev.palier.model;

import dev.palier.model.MovePreview.Deadline;
import dev.palier.sla.Metric;
import dev.palier.sla.SupportCalendars;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Previews in words, instants in the contract's zone (reading R9). */
@Component
public class MoveLines {

  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss zzz", Locale.ENGLISH);

  private final ZoneId zone;

  MoveLines(SupportCalendars calendars) {
    this.zone = calendars.zone();
  }

  /** What a clock is called. */
  public static String name(Deadline deadline) {
    return deadline.metric() == Metric.ESCALATION ? "Level " + deadline.level() : switch (deadline.metric()) {
      case RESPONSE -> "First response";
      case RESOLUTION -> "Resolution";
      case UPDATE -> "Update to the customer";
      default -> "Customer's answer";
    };
  }

  /** For example {@code T-1042: gold-ticket version 3 to 4. Resolution due 2024-06-08 23:10:00 CEST.} */
  String of(MovePreview preview) {
    List<MoveStep> steps = preview.steps();
    String way = steps.isEmpty() ? "" : steps.stream().map(MoveStep::toString).collect(Collectors.joining(", ")) + ". ";
    return preview.ticket() + ": " + way + (preview.movable() ? deadlines(preview.deadlines()) : "Cannot be moved: "
        + preview.problem()
        + suggestions(preview));
  }

  private String deadlines(List<Deadline> deadlines) {
    return deadlines.isEmpty() ? "No deadline." : deadlines.stream().map(this::deadline).collect(Collectors.joining(" "));
  }

  private String deadline(Deadline deadline) {
    return name(deadline) + (deadline.changes() ? " due " + at(deadline.before()) + ", then " + at(deadline.after()) + "."
        : " due " + at(deadline.before()) + ", as before.");
  }

  private String at(Instant instant) {
    return instant == null ? "never" : AT.format(instant.atZone(zone));
  }

  private static String suggestions(MovePreview preview) {
    return preview.suggestions().isEmpty() ? "" : " Perhaps --map " + preview.suggestions().stream()
        .map(each -> each.from() + "=" + each.to()).collect(Collectors.joining(" or --map "));
  }
}
