package dev.palier.cockpit.board;

import dev.palier.engine.PluginProblem;
import dev.palier.sla.AttainmentGoals;
import dev.palier.sla.SupportCalendars;
import dev.palier.ticket.Attainments;
import dev.palier.ticket.Attainments.Miss;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The board's tables as files for a spreadsheet. Hours are decimal, instants are in the contract's zone. */
@Component
class BoardTables {

  private static final int MOST = 50_000;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Attainments attainments;
  private final AttainmentGoals goals;
  private final BoardChoices choices;
  private final ZoneId zone;

  BoardTables(Attainments attainments, AttainmentGoals goals, BoardChoices choices, SupportCalendars calendars) {
    this.attainments = attainments;
    this.goals = goals;
    this.choices = choices;
    this.zone = calendars.zone();
  }

  /** @throws PluginProblem if there is no such table */
  public String of(String table, BoardFilter filter) {
    return switch (table) {
      case "attainment" -> attainment(filter);
      case "escalations" -> escalations(filter);
      case "lost-time" -> lostTime(filter);
      case "tickets" -> tickets(filter);
      case "misses" -> misses(filter);
      default -> throw new PluginProblem(PluginProblem.NOT_HERE, "The board has no such table.");
    };
  }

  private String attainment(BoardFilter filter) {
    return Spreadsheet.of(List.of("Month", "Tier", "Priority", "Promise", "Met", "Missed", "Met %", "Goal %"),
        attainments.outcomes(filter.period(), filter.scope()).stream().map(row -> List.of(row.month(), row.tier().label(), row.priority(),
            row.metric(), row.met(), row.missed(), percent(row.met(), row.missed()), goals.percentOf(row.tier(), row.priority()))));
  }

  private String escalations(BoardFilter filter) {
    return Spreadsheet.of(List.of("Week", "Monday", "Level", "Who is told", "Times raised"),
        attainments.escalations(filter.period(), filter.scope()).stream().map(row -> List.of(Board.nameOf(row.monday()), row.monday(),
            row.level(), choices.nameOf(row.level()), row.count())));
  }

  private String lostTime(BoardFilter filter) {
    return Spreadsheet.of(List.of("Month", "Tier", "Priority", "Waiting for the customer (h)", "In development (h)"),
        attainments.lostTime(filter.period(), filter.scope()).stream().map(row -> List.of(row.month(), row.tier().label(), row.priority(),
            hours(row.waitingForCustomer()), hours(row.inDevelopment()))));
  }

  private String tickets(BoardFilter filter) {
    return Spreadsheet.of(List.of("Month", "Tier", "Priority", "Opened", "Closed"),
        attainments.flows(filter.period(), filter.scope()).stream().map(row -> List.of(row.month(), row.tier().label(), row.priority(),
            row.opened(), row.closed())));
  }

  private String misses(BoardFilter filter) {
    return Spreadsheet.of(List.of("Ticket", "Customer", "Subject", "Tier", "Priority", "Promise", "Due (" + zone + ")",
            "Missed (" + zone + ")", "Met late (" + zone + ")", "Late by (h)"),
        attainments.misses(filter.period(), filter.scope(), 0, MOST).stream().map(this::miss));
  }

  private List<Object> miss(Miss miss) {
    return Stream.<Object>of(miss.ticket(), miss.customerName(), miss.subject(), miss.tier().label(), miss.priority(), miss.metric(),
        at(miss.dueAt()), at(miss.missedAt()), at(miss.metLateAt()), miss.metLateAt() == null ? ""
            : hours(Duration.between(miss.missedAt(), miss.metLateAt()))).toList();
  }

  private String at(Instant instant) {
    return instant == null ? "" : MOMENT.format(instant.atZone(zone));
  }

  private static BigDecimal percent(long met, long missed) {
    return BigDecimal.valueOf(met * 100).divide(BigDecimal.valueOf(met + missed), 1, RoundingMode.DOWN);
  }

  private static BigDecimal hours(Duration time) {
    return BigDecimal.valueOf(time.toMinutes()).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
  }
}
