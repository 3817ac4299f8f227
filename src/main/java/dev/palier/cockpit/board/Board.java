package dev.palier.cockpit.board;

import dev.palier.cockpit.board.BoardView.Flowed;
import dev.palier.cockpit.board.BoardView.Goal;
import dev.palier.cockpit.board.BoardView.Kept;
import dev.palier.cockpit.board.BoardView.Lost;
import dev.palier.cockpit.board.BoardView.Raised;
import dev.palier.cockpit.board.BoardView.Week;
import dev.palier.sla.AttainmentGoals;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportCalendars;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Attainments;
import dev.palier.ticket.Attainments.Period;
import dev.palier.ticket.Attainments.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what the board shows. Not in one transaction: evaluating a decision table writes a row of history. */
@Component
class Board {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm zzz", Locale.ENGLISH);
  private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("'W'ww YYYY", Locale.UK);

  private final Attainments attainments;
  private final AttainmentGoals goals;
  private final BoardChoices choices;
  private final MissLines misses;
  private final ZoneId zone;
  private final Clock clock;

  Board(Attainments attainments, AttainmentGoals goals, BoardChoices choices, MissLines misses, SupportCalendars calendars, Clock clock) {
    this.attainments = attainments;
    this.goals = goals;
    this.choices = choices;
    this.misses = misses;
    this.zone = calendars.zone();
    this.clock = clock;
  }

  public BoardView of(BoardFilter filter) {
    Period period = filter.period();
    Scope scope = filter.scope();
    List<Kept> kept = attainments.outcomes(period, scope).stream().map(row -> new Kept(row.month().toString(), row.tier().name(),
        row.priority().name(), row.metric().name(), row.met(), row.missed())).toList();
    return new BoardView(clock.instant(), MOMENT.format(clock.instant().atZone(zone)), zone.getId(), months(filter), weeks(period),
        choices.all(), kept, goals(),
        attainments.escalations(period, scope).stream().map(row -> new Raised(row.monday().toString(), row.level(), row.count())).toList(),
        attainments.lostTime(period, scope).stream().map(row -> new Lost(row.month().toString(), row.tier().name(),
            row.priority().name(), row.waitingForCustomer().toMinutes(), row.inDevelopment().toMinutes())).toList(),
        attainments.flows(period, scope).stream().map(row -> new Flowed(row.month().toString(), row.tier().name(),
            row.priority().name(), row.opened(), row.closed())).toList(),
        misses.shown(filter, kept.stream().mapToLong(Kept::missed).sum()));
  }

  private static List<String> months(BoardFilter filter) {
    return Stream.iterate(filter.from(), month -> !month.isAfter(filter.to()), month -> month.plusMonths(1)).map(YearMonth::toString)
        .toList();
  }

  /** Those that have begun. */
  private List<Week> weeks(Period period) {
    LocalDate first = period.startInclusive();
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    return Stream.iterate(first.minusDays(first.getDayOfWeek().getValue() - 1L), day -> day.isBefore(period.endExclusive())
        && !day.isAfter(today), day -> day.plusWeeks(1)).map(day -> new Week(day.toString(), nameOf(day))).toList();
  }

  static String nameOf(LocalDate monday) {
    return WEEK.format(monday);
  }

  private List<Goal> goals() {
    return Arrays.stream(SupportTier.values()).flatMap(tier -> Arrays.stream(Priority.values()).map(priority ->
        new Goal(tier.name(), priority.name(), goals.percentOf(tier, priority)))).toList();
  }
}
