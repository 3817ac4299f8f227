package dev.palier.availability.maintenance;

import dev.palier.availability.MaintenanceWindow.Kind;
import dev.palier.availability.maintenance.Maintenance.Acceptance;
import dev.palier.calendar.Stretch;
import dev.palier.sla.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Reads and writes the rows of maintenance. */
@Repository
public class MaintenanceTable {

  private static final String SELECT = "select * from maintenance where id = ?";

  private final JdbcTemplate jdbc;

  MaintenanceTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The maintenance, or empty if there is none. */
  public Optional<Maintenance> find(String id) {
    return jdbc.query(SELECT, (row, number) -> maintenance(row), id).stream().findFirst();
  }

  /** Locks a maintenance until the end of the transaction. */
  Maintenance lock(String id) {
    return jdbc.query(SELECT + " for update", (row, number) -> maintenance(row), id).stream().findFirst()
        .orElseThrow(() -> new Refusal("There is no maintenance " + id + "."));
  }

  /** The next id, such as {@code M-1001}. */
  String nextId() {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.update(connection -> connection.prepareStatement("insert into maintenance_number default values", new String[] {"id"}), key);
    return "M-" + key.getKey();
  }

  void insert(String id, MaintenancePlan plan, Instant at, String actor) {
    jdbc.update("insert into maintenance (id, kind, title, words, reason, working_hours_reason, planned_by, planned_at, planned_start, "
        + "planned_end) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id, plan.kind().name(), plan.title(), plan.words(), plan.reason(),
        plan.workingHoursReason(), actor, utc(at), utc(plan.times().startInclusive()), utc(plan.times().endExclusive()));
    plan.instances().forEach(instance -> jdbc.update(
        "insert into maintenance_instance (maintenance, instance_id) values (?, ?)", id, instance));
  }

  void move(String id, Stretch times, String workingHoursReason) {
    jdbc.update("update maintenance set planned_start = ?, planned_end = ?, working_hours_reason = coalesce(?, working_hours_reason), "
        + "refused_why = null where id = ?", utc(times.startInclusive()), utc(times.endExclusive()), workingHoursReason, id);
  }

  void accept(String id, Acceptance acceptance, Instant at) {
    jdbc.update("update maintenance set accepted_by = ?, accepted_at = ?, accepted_why = ?, accepted_start = ?, accepted_end = ?, "
        + "accepted_window = ?, accepted_notice = ?, refused_why = null where id = ?", acceptance.by(), utc(at), acceptance.why(),
        utc(acceptance.times().startInclusive()), utc(acceptance.times().endExclusive()), acceptance.window(), acceptance.notice(), id);
  }

  void refuse(String id, String why) {
    jdbc.update("update maintenance set refused_why = ? where id = ?", why, id);
  }

  void announced(String id, Stretch times, Instant at, boolean inTime, int noticeNo) {
    jdbc.update("update maintenance set announced_start = ?, announced_end = ?, announced_at = ?, announced_in_time = ?, notice_no = ? "
        + "where id = ?", utc(times.startInclusive()), utc(times.endExclusive()), utc(at), inTime, noticeNo, id);
  }

  void begun(String id, Instant at, Instant expectedEnd) {
    jdbc.update("update maintenance set started_at = ?, expected_end = ? where id = ?", utc(at), utc(expectedEnd), id);
  }

  void prolonged(String id, Instant expectedEnd, String why) {
    jdbc.update("update maintenance set expected_end = ?, prolonged_why = ? where id = ?", utc(expectedEnd), why, id);
  }

  void ended(String id, Instant at, String words) {
    jdbc.update("update maintenance set ended_at = ?, closing_words = ? where id = ?", utc(at), words, id);
  }

  void cancelled(String id, Instant at, String why) {
    jdbc.update("update maintenance set cancelled_at = ?, cancelled_why = ? where id = ?", utc(at), why, id);
  }

  /** When it was planned first. */
  public Instant plannedAt(String id) {
    return jdbc.queryForObject("select planned_at from maintenance where id = ?", (row, number) -> instant(row, "planned_at"), id);
  }

  /** The ids of the instances that a maintenance is about. */
  public List<String> instancesOf(String id) {
    return jdbc.queryForList("select instance_id from maintenance_instance where maintenance = ? order by instance_id", String.class, id);
  }

  void step(String id, Instant at, String actor, String what) {
    jdbc.update("insert into maintenance_step (maintenance, at, actor, what) values (?, ?, ?, ?)", id, utc(at), actor, what);
  }

  /** Who did what, the oldest first. */
  public List<MaintenanceStep> stepsOf(String id) {
    return jdbc.query("select * from maintenance_step where maintenance = ? order by id", (row, number) ->
        new MaintenanceStep(instant(row, "at"), row.getString("actor"), row.getString("what")), id);
  }

  /** What customers were told of some instance and has neither ended nor been cancelled, the earliest first. */
  List<Maintenance> announced(Instant now) {
    return jdbc.query("select * from maintenance where announced_start is not null and cancelled_at is null and ended_at is null and "
        + "(started_at is not null or announced_end > ?) order by coalesce(started_at, announced_start), id",
        (row, number) -> maintenance(row), utc(now));
  }

  private static Maintenance maintenance(ResultSet row) throws SQLException {
    Stretch accepted = stretch(row, "accepted");
    return new Maintenance(row.getString("id"), Kind.valueOf(row.getString("kind")), row.getString("title"), row.getString("words"),
        row.getString("reason"), row.getString("working_hours_reason"), stretch(row, "planned"), stretch(row, "announced"),
        row.getInt("notice_no"), accepted == null ? null : new Acceptance(row.getString("accepted_by"), row.getString("accepted_why"),
            accepted, row.getBoolean("accepted_window"), row.getBoolean("accepted_notice")), row.getString("refused_why"),
        instant(row, "started_at"), instant(row, "expected_end"), row.getString("prolonged_why"), instant(row, "ended_at"),
        row.getString("closing_words"), instant(row, "cancelled_at"), row.getString("cancelled_why"));
  }

  private static Stretch stretch(ResultSet row, String name) throws SQLException {
    Instant start = instant(row, name + "_start");
    return start == null ? null : new Stretch(start, instant(row, name + "_end"));
  }

  static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
