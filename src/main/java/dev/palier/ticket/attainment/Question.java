package dev.palier.ticket.attainment;

import dev.palier.ticket.Attainments.Period;
import dev.palier.ticket.Attainments.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * One question in SQL: which rows, and in which stretch of time each lies. The stretches' ends are computed here, where the rules of
 * the contract's zone are known, so that a database needs none of them.
 *
 * @param stretches first days of the stretches, the end of the last one closes the list
 */
record Question(Period period, Scope scope, ZoneId zone, List<LocalDate> stretches, MapSqlParameterSource values) {

  static Question byMonth(Period period, Scope scope, ZoneId zone) {
    return of(period, scope, zone, YearMonth.from(period.startInclusive()).atDay(1), day -> day.plusMonths(1));
  }

  static Question byWeek(Period period, Scope scope, ZoneId zone) {
    LocalDate first = period.startInclusive();
    return of(period, scope, zone, first.minusDays(first.getDayOfWeek().getValue() - 1L), day -> day.plusWeeks(1));
  }

  private static Question of(Period period, Scope scope, ZoneId zone, LocalDate first, UnaryOperator<LocalDate> next) {
    List<LocalDate> stretches = new ArrayList<>();
    for (LocalDate day = first; day.isBefore(period.endExclusive()); day = next.apply(day)) {
      stretches.add(day);
    }
    stretches.add(period.endExclusive());
    MapSqlParameterSource values = new MapSqlParameterSource()
        .addValue("start", period.startInclusive().atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
        .addValue("end", period.endExclusive().atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC));
    Question question = new Question(period, scope, zone, stretches, values);
    for (int number = 0; number < stretches.size(); number++) {
      values.addValue("from" + number, question.startOf(number).atOffset(ZoneOffset.UTC));
    }
    if (scope.customerId() != null) {
      values.addValue("customer", scope.customerId());
    }
    return question;
  }

  /** The instant at which a stretch begins within the period. */
  private Instant startOf(int number) {
    LocalDate day = stretches.get(number);
    return (day.isBefore(period.startInclusive()) ? period.startInclusive() : day).atStartOfDay(zone).toInstant();
  }

  /** The month of a row with its {@code stretch}. */
  YearMonth month(ResultSet row) throws SQLException {
    return YearMonth.from(stretches.get(row.getInt("stretch")));
  }

  private int count() {
    return stretches.size() - 1;
  }

  /** SQL for the number of the stretch that holds an instant. */
  String numberOf(String instant) {
    StringBuilder cases = new StringBuilder("case");
    for (int number = 0; number < count() - 1; number++) {
      cases.append(" when ").append(instant).append(" < :from").append(number + 1).append(" then ").append(number);
    }
    return count() == 1 ? "0" : cases.append(" else ").append(count() - 1).append(" end").toString();
  }

  /** SQL for the stretches as rows of number, first and last instant. */
  String rowsOfStretches() {
    List<String> rows = new ArrayList<>();
    for (int number = 0; number < count(); number++) {
      rows.add("select " + number + " as number, cast(:from" + number + " as timestamp with time zone) as first_at, cast(:from"
          + (number + 1) + " as timestamp with time zone) as end_at");
    }
    return String.join(" union all ", rows);
  }

  /** SQL that narrows down tickets; {@code c} is the commitment, {@code t} the ticket. */
  String tickets() {
    return (scope.customerId() == null ? "" : " and t.customer_id = :customer")
        + (scope.tier() == null ? "" : " and c.tier = '" + scope.tier().name() + "'")
        + (scope.line() == null ? "" : " and t.support_line = '" + scope.line().id() + "'")
        + (scope.level() == null ? "" : " and c.reached_level >= " + scope.level());
  }

  /** SQL that narrows down by the priority, after these words. */
  String priority(String words) {
    return scope.priority() == null ? "" : words + " = '" + scope.priority().name() + "'";
  }
}
