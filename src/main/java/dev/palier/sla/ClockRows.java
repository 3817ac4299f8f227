package dev.palier.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads and writes the clocks of a ticket. */
final class ClockRows {

  private static final String SELECT = "select * from sla_clock where ticket = ?";
  private static final String COLUMNS = "state, target, support_hours, percentages, started_at, set_at, due_at, next_moment_at, "
      + "shown, breached_at, at_risk_from, told, plan, base_level, last_notice_at, reminders";
  private static final String[] NAMES = COLUMNS.split(", ");
  private static final String INSERT = "insert into sla_clock (" + COLUMNS + ", ticket, metric) values ("
      + "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "update sla_clock set " + COLUMNS.replace(",", " = ?,") + " = ? where ticket = ? and metric = ?";

  private final JdbcTemplate jdbc;

  ClockRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Map<Metric, SlaClock> read(String ticket) {
    Map<Metric, SlaClock> clocks = fresh();
    jdbc.query(SELECT, row -> {
      SlaClock clock = read(row);
      clocks.put(clock.metric, clock);
    }, ticket);
    return clocks;
  }

  static Map<Metric, SlaClock> fresh() {
    Map<Metric, SlaClock> clocks = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      clocks.put(metric, new SlaClock(metric));
    }
    return clocks;
  }

  void write(String ticket, Collection<SlaClock> clocks) {
    write(ticket, clocks.stream().filter(clock -> clock.touched && clock.stored).toList(), UPDATE);
    write(ticket, clocks.stream().filter(clock -> clock.touched && !clock.stored).toList(), INSERT);
  }

  private void write(String ticket, List<SlaClock> clocks, String sql) {
    if (!clocks.isEmpty()) {
      jdbc.batchUpdate(sql, clocks.stream().map(clock -> parameters(ticket, clock)).toList());
      clocks.forEach(SlaClock::written);
    }
  }

  /** A clock as its row holds it. */
  static ClockImage image(SlaClock clock) {
    Object[] values = parameters(null, clock);
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < NAMES.length; i++) {
      columns.put(NAMES[i], values[i] == null ? null : values[i] instanceof OffsetDateTime at ? at.toInstant().toString()
          : values[i].toString());
    }
    return new ClockImage(clock.metric, clock.isOpen(), clock.nextMoment(), clock.target instanceof Target.Timed, columns);
  }

  /** A row as it is; the next moment too, which a clock that was read computes anew. */
  static ClockImage image(ResultSet row) throws SQLException {
    ClockImage image = image(read(row));
    Instant next = instant(row, "next_moment_at");
    image.columns().put("next_moment_at", next == null ? null : next.toString());
    return image;
  }

  private static Object[] parameters(String ticket, SlaClock clock) {
    return new Object[] {clock.state.name(), clock.target.toString(), clock.supportHours, numbers(clock.percentages),
        utc(clock.startedAt), utc(clock.setAt), utc(clock.dueAt), utc(clock.nextMoment()), clock.shown, utc(clock.breachedAt),
        utc(clock.atRiskFrom), numbers(clock.told), plan(clock), clock.baseLevel, utc(clock.lastNoticeAt),
        clock.reminders == null ? null : clock.reminders.toString(), ticket, clock.metric.name()};
  }

  private static SlaClock read(ResultSet row) throws SQLException {
    SlaClock clock = new SlaClock(Metric.valueOf(row.getString("metric")));
    clock.state = SlaClock.State.valueOf(row.getString("state"));
    clock.target = Target.parse(row.getString("target"));
    clock.supportHours = row.getString("support_hours");
    clock.percentages = numbers(row.getString("percentages"));
    clock.startedAt = instant(row, "started_at");
    clock.setAt = instant(row, "set_at");
    clock.dueAt = instant(row, "due_at");
    clock.shown = row.getString("shown");
    clock.breachedAt = instant(row, "breached_at");
    clock.atRiskFrom = instant(row, "at_risk_from");
    clock.told.addAll(numbers(row.getString("told")));
    readPlan(row.getString("plan"), clock);
    clock.baseLevel = row.getInt("base_level");
    clock.lastNoticeAt = instant(row, "last_notice_at");
    String reminders = row.getString("reminders");
    clock.reminders = reminders == null ? null : ReminderPlan.fromText(reminders);
    clock.stored = true;
    return clock;
  }

  private static String plan(SlaClock clock) {
    return clock.plan.entrySet().stream().map(entry -> entry.getKey() + "@" + entry.getValue()).collect(Collectors.joining(";"));
  }

  private static void readPlan(String text, SlaClock clock) {
    if (text != null && !text.isEmpty()) {
      for (String entry : text.split(";")) {
        int at = entry.indexOf('@');
        clock.plan.put(Integer.valueOf(entry.substring(0, at)), Instant.parse(entry.substring(at + 1)));
      }
    }
  }

  private static String numbers(Collection<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static List<Integer> numbers(String text) {
    return text == null || text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
  }

  static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
