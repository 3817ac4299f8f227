package dev.palier.account.service;

import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.customer.RoleNames;
import dev.palier.account.meeting.AgreedTimes;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.Notices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has to do what until when in the processes of a package's services; whoever is late is reminded until it is done. */
@Component
@Transactional
public class ServiceSteps {

  /**
   * Where a process stands.
   *
   * @param about      what it is about, in words
   * @param customerId null for all customers
   * @param dueAt      null while nobody has to do anything
   * @param remindedAt the latest reminder of this step, or null
   */
  public record Standing(String id, ServiceStep step, String about, String customerId, Instant dueAt, Instant remindedAt) {
  }

  private final JdbcTemplate jdbc;
  private final ServiceRules rules;
  private final RoleHolders roles;
  private final Notices notices;
  private final AgreedTimes times;
  private final Clock clock;

  ServiceSteps(JdbcTemplate jdbc, ServiceRules rules, RoleHolders roles, Notices notices, AgreedTimes times, Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.roles = roles;
    this.notices = notices;
    this.times = times;
    this.clock = clock;
  }

  /** A step begins. */
  public void begin(Standing standing) {
    jdbc.update("delete from service_step where id = ?", standing.id());
    jdbc.update("insert into service_step (id, step, about, customer_id, due_at) values (?, ?, ?, ?, ?)", standing.id(),
        standing.step().name(), standing.about(), standing.customerId(), utc(standing.dueAt()));
  }

  /** Nobody has to do anything any more. */
  public void end(String id) {
    jdbc.update("delete from service_step where id = ?", id);
  }

  /** Where a process stands, or empty when nobody has to do anything. */
  @Transactional(readOnly = true)
  public Optional<Standing> find(String id) {
    return jdbc.query("select * from service_step where id = ?", ServiceSteps::standing, id).stream().findFirst();
  }

  /** When somebody is reminded next, empty for nobody. */
  @Transactional(readOnly = true)
  public Optional<Instant> reminderDueAt(String id) {
    return find(id).filter(standing -> standing.dueAt() != null).map(standing -> standing.remindedAt() == null ? standing.dueAt()
        : rules.remindAgainAt(standing.step(), standing.remindedAt()));
  }

  /** Reminds those whose step is late; a reminder that comes twice, or too early, does nothing. */
  public void remind(String id) {
    Instant now = clock.instant();
    jdbc.query("select * from service_step where id = ? for update", ServiceSteps::standing, id).stream()
        .filter(standing -> standing.dueAt() != null && !standing.dueAt().isAfter(now))
        .filter(standing -> standing.remindedAt() == null || !rules.remindAgainAt(standing.step(), standing.remindedAt()).isAfter(now))
        .forEach(late -> {
          write(late, now);
          jdbc.update("update service_step set reminded_at = ? where id = ?", utc(now), id);
        });
  }

  private void write(Standing late, Instant now) {
    List<NoticeRecipient> readers = readers(late.step().roles(), late.customerId());
    if (!readers.isEmpty()) {
      notices.write(new NoticeRequest(late.id(), NoticeKind.SERVICE_REMINDER, 0, now.getEpochSecond(), now, null, readers,
          Map.of("serviceStep", late.step().words(), "serviceAbout", late.about(), "serviceDueAt", times.at(late.dueAt()))));
    }
  }

  /** Those who hold any of the roles for a customer, or for all customers where none is given, each person once. */
  public List<NoticeRecipient> readers(List<String> roleIds, String customerId) {
    return holders(roleIds, customerId).stream()
        .map(holder -> new NoticeRecipient(holder.name(), holder.address(), RoleNames.of(holder.role()))).toList();
  }

  /** The same, as who they are. */
  public List<RoleHolder> holders(List<String> roleIds, String customerId) {
    Map<String, RoleHolder> found = new LinkedHashMap<>();
    roleIds.stream().flatMap(role -> roles.of(role, customerId == null ? "" : customerId).stream())
        .forEach(holder -> found.putIfAbsent(holder.address().toLowerCase(Locale.ROOT), holder));
    return List.copyOf(found.values());
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(row.getString("id"), ServiceStep.valueOf(row.getString("step")), row.getString("about"),
        row.getString("customer_id"), instant(row, "due_at"), instant(row, "reminded_at"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
