package dev.palier.customer;

import dev.palier.customer.roster.RosterCalendar;
import dev.palier.customer.roster.RosterFile;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportCalendars;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty for a role, shift by shift, as the calendar says that was imported last (SLA 4.8). */
@Component
public class Rosters {

  private static final String FOR_ALL = "";
  private static final Logger LOG = LoggerFactory.getLogger(Rosters.class);

  private final JdbcTemplate jdbc;
  private final Colleagues colleagues;
  private final Clock clock;
  private final ZoneId zone;
  private final Map<String, RosterCalendar> read = new ConcurrentHashMap<>();

  Rosters(JdbcTemplate jdbc, Colleagues colleagues, Clock clock, SupportCalendars calendars) {
    this.jdbc = jdbc;
    this.colleagues = colleagues;
    this.clock = clock;
    this.zone = calendars.zone();
  }

  /**
   * A roster as it was imported.
   *
   * @param customerId empty for all customers
   * @param content    the .ics file, byte by byte
   */
  public record Roster(String role, String customerId, String fileName, byte[] content) {
  }

  /**
   * Replaces the whole roster of a role; the same file again changes nothing.
   *
   * @throws Refusal with every finding, one a line: file, line, UID and what was expected; nothing was changed then
   */
  @Transactional
  public void replace(Roster roster, String actor) {
    if (!RoleNames.isRole(roster.role())) {
      throw new Refusal(roster.fileName() + ": expected a roster of one of the roles " + RoleNames.all() + ", was '"
          + roster.role() + "'");
    }
    RosterFile.read(roster.fileName(), roster.content(), zone, person -> resolved(person).isPresent());
    String digest = digest(roster.content());
    if (jdbc.queryForList("select digest from roster where role_id = ? and customer_id = ?", String.class, roster.role(),
        roster.customerId()).contains(digest)) {
      return;
    }
    remove(roster.role(), roster.customerId());
    jdbc.update("insert into roster (role_id, customer_id, calendar, digest, file_name, imported_at, imported_by) "
        + "values (?, ?, ?, ?, ?, ?, ?)", roster.role(), roster.customerId(), roster.content(), digest, roster.fileName(),
        clock.instant().atOffset(ZoneOffset.UTC), actor);
  }

  /** Takes a roster away: the standing holders are on duty again. */
  @Transactional
  public void remove(String role, String customerId) {
    jdbc.update("delete from roster where role_id = ? and customer_id = ?", role, customerId);
  }

  /** Every roster, by role and customer. */
  public List<Roster> all() {
    return jdbc.query("select * from roster order by role_id, customer_id", (row, number) -> new Roster(row.getString("role_id"),
        row.getString("customer_id"), row.getString("file_name"), row.getBytes("calendar")));
  }

  /**
   * Who is on duty for a customer at an instant: by the roster for this customer where it names somebody then, else by the one for
   * all. Empty where there is no roster, a gap in it, or one that cannot be read any more: a roster never holds up a level.
   */
  List<RoleHolder> onDuty(String role, String customerId, Instant at) {
    return jdbc.query("select customer_id, digest, file_name from roster where role_id = ? and customer_id in (?, ?) "
            + "order by customer_id desc", (row, number) -> new String[] {row.getString("customer_id"), row.getString("digest"),
            row.getString("file_name")}, role, FOR_ALL, customerId).stream()
        .map(row -> named(role, row, at).stream().map(this::resolved).flatMap(Optional::stream)
            .map(person -> new RoleHolder(role, row[0], person.userId(), person.name(), person.address())).distinct().toList())
        .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
  }

  /** What is wrong with the database is not caught: the whole step is tried again then. */
  private List<List<String>> named(String role, String[] row, Instant at) {
    byte[] content = read.containsKey(row[1]) ? null : jdbc.queryForObject(
        "select calendar from roster where role_id = ? and customer_id = ?", byte[].class, role, row[0]);
    try {
      return read.computeIfAbsent(row[1], digest -> RosterFile.read(row[2], content, zone, anybody -> true)).onDuty(at);
    } catch (RuntimeException unreadable) {
      LOG.error("The roster {} of the role {} cannot be read: its standing holders are told. Import it again.", row[2], role, unreadable);
      return List.of();
    }
  }

  /** Somebody whom a mail reaches. */
  private Optional<Colleague> resolved(List<String> person) {
    return person.stream().map(colleagues::find).flatMap(Optional::stream).filter(found -> found.address() != null).findFirst();
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
