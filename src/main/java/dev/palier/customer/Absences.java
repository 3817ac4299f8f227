package dev.palier.customer;

import dev.palier.sla.Refusal;
import dev.palier.sla.SupportCalendars;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is away when, and who deputises (SLA 4.8). A row is never taken away; an end that came early stands beside the planned one. */
@Component
public class Absences {

  private static final String EFFECTIVE = "select id, user_id, from_at, "
      + "least(until_at, coalesce(ended_at, until_at)) as until_at, deputy_id from absence where (ended_at is null or ended_at > from_at)";

  private final JdbcTemplate jdbc;
  private final Colleagues colleagues;
  private final Clock clock;
  private final DateTimeFormatter moment;

  Absences(JdbcTemplate jdbc, Colleagues colleagues, Clock clock, SupportCalendars calendars) {
    this.jdbc = jdbc;
    this.colleagues = colleagues;
    this.clock = clock;
    this.moment = DateTimeFormatter.ofPattern("EEE d MMMM yyyy HH:mm zzz", Locale.ENGLISH).withZone(calendars.zone());
  }

  /**
   * Records an absence.
   *
   * @param from       may lie in the past: whoever fell ill records it late
   * @param untilAfter exclusive
   * @throws Refusal in a sentence that says what to do; nothing was changed
   */
  @Transactional
  public void record(String userId, Instant from, Instant untilAfter, String deputyId, String actor) {
    Colleague person = colleagues.find(userId).orElseThrow(() -> new Refusal("Choose who is absent."));
    refuseIf(!from.isBefore(untilAfter), "The absence must end after it begins: choose an end later than "
        + moment.format(from) + ".");
    refuseIf(!untilAfter.isAfter(clock.instant()), "The absence is over already: choose an end later than now.");
    Colleague deputy = colleagues.find(deputyId).orElseThrow(() -> new Refusal("Choose who is told instead."));
    refuseIf(deputy.userId().equals(person.userId()), "Choose somebody else as deputy: nobody stands in for themselves.");
    refuseIf(deputy.address() == null, deputy.name() + " has no e-mail address and could not be told; choose another deputy.");
    planned(person.userId()).stream().filter(other -> from.isBefore(other.until()) && other.from().isBefore(untilAfter)).findFirst()
        .ifPresent(other -> refuseIf(true, person.name() + " is absent from " + moment.format(other.from()) + " until "
            + moment.format(other.until()) + " already; end that absence first or choose other days."));
    jdbc.update("insert into absence (user_id, from_at, until_at, deputy_id, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?)",
        person.userId(), offset(from), offset(untilAfter), deputy.userId(), offset(clock.instant()), actor);
  }

  /**
   * Ends an absence now; one that has not begun is called off.
   *
   * @throws Refusal if there is none to end
   */
  @Transactional
  public void end(long id, String actor) {
    Absence absence = find(id).filter(found -> found.until().isAfter(clock.instant()))
        .orElseThrow(() -> new Refusal("This absence is over already; there is nothing to end."));
    Instant now = clock.instant();
    jdbc.update("update absence set ended_at = ?, ended_by = ? where id = ? and ended_at is null",
        offset(now.isBefore(absence.from()) ? absence.from() : now), actor, id);
  }

  /** The absence with this id, unless it was called off. */
  public Optional<Absence> find(long id) {
    return jdbc.query(EFFECTIVE + " and id = ?", Absences::absence, id).stream().findFirst();
  }

  /** Whether somebody is away at an instant. */
  public Optional<Absence> of(String userId, Instant at) {
    return jdbc.query(EFFECTIVE + " and user_id = ? and from_at <= ? and until_at > ? order by from_at, id", Absences::absence, userId,
        offset(at), offset(at)).stream().filter(absence -> absence.covers(at)).findFirst();
  }

  /** The absences of a person that go on or are to come, by beginning. */
  public List<Absence> planned(String userId) {
    return planned().stream().filter(absence -> absence.userId().equals(userId)).toList();
  }

  /** Every absence that goes on or is to come, by beginning. */
  public List<Absence> planned() {
    Instant now = clock.instant();
    return jdbc.query(EFFECTIVE + " and until_at > ? order by from_at, id", Absences::absence, offset(now)).stream()
        .filter(absence -> absence.until().isAfter(now)).toList();
  }

  private static Absence absence(ResultSet row, int number) throws SQLException {
    return new Absence(row.getLong("id"), row.getString("user_id"), instant(row, "from_at"), instant(row, "until_at"),
        row.getString("deputy_id"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime offset(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static void refuseIf(boolean wrong, String sentence) {
    if (wrong) {
      throw new Refusal(sentence);
    }
  }
}
