package dev.palier.cockpit.board;

import dev.palier.engine.PluginProblem;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportCalendars;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Attainments.Scope;
import dev.palier.ticket.SupportLine;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Reads the filter from an address: {@code from, to, customer, tier, priority, line, level}; what is not given takes all. */
@Component
class BoardFilters {

  private static final int USUAL_MONTHS = 6;
  private static final int MOST_MONTHS = 36;

  private final ZoneId zone;
  private final Clock clock;

  BoardFilters(SupportCalendars calendars, Clock clock) {
    this.zone = calendars.zone();
    this.clock = clock;
  }

  /** @throws PluginProblem if a value cannot be used */
  BoardFilter of(UnaryOperator<String> given) {
    YearMonth asked = read(given, "to", YearMonth::parse);
    YearMonth to = asked == null ? YearMonth.from(clock.instant().atZone(zone)) : asked;
    YearMonth first = read(given, "from", YearMonth::parse);
    YearMonth from = first == null ? to.minusMonths(USUAL_MONTHS - 1L) : first;
    long months = ChronoUnit.MONTHS.between(from, to) + 1;
    if (months < 1 || months > MOST_MONTHS) {
      throw new PluginProblem(PluginProblem.UNUSABLE, "Choose 1 to " + MOST_MONTHS + " months, the first before the last.");
    }
    return new BoardFilter(from, to, new Scope(read(given, "customer", Function.identity()), read(given, "tier", SupportTier::valueOf),
        read(given, "priority", Priority::valueOf), read(given, "line", SupportLine::of), read(given, "level", BoardFilters::level)));
  }

  private static int level(String text) {
    int level = Integer.parseInt(text);
    if (level < 1) {
      throw new IllegalArgumentException("levels begin with 1");
    }
    return level;
  }

  private static <T> T read(UnaryOperator<String> given, String name, Function<String, T> reading) {
    String text = given.apply(name);
    try {
      return text == null || text.isBlank() ? null : reading.apply(text);
    } catch (IllegalArgumentException | DateTimeException unusable) {
      throw new PluginProblem(PluginProblem.UNUSABLE, "The board cannot be narrowed down by this " + name + "; choose another.");
    }
  }
}
