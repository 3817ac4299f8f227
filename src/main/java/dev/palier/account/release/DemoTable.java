package dev.palier.account.release;

import dev.palier.account.meeting.Appointment;
import dev.palier.account.meeting.Person;
import dev.palier.account.release.ReleaseDemo.State;
import dev.palier.sla.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads and writes the rows of release demos. */
@Repository
public class DemoTable {

  private static final String SELECT = "select * from release_demo where id = ?";

  private final JdbcTemplate jdbc;

  DemoTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The demo, or empty if there is none. */
  public Optional<ReleaseDemo> find(String id) {
    return jdbc.query(SELECT, DemoTable::demo, id).stream().findFirst();
  }

  ReleaseDemo lock(String id) {
    return jdbc.query(SELECT + " for update", DemoTable::demo, id).stream().findFirst()
        .orElseThrow(() -> new Refusal("There is no release demo " + id + "."));
  }

  void insert(String id, String release, String customerId) {
    jdbc.update("insert into release_demo (id, release, customer_id, state) values (?, ?, ?, ?)", id, release, customerId,
        State.OPEN.name());
  }

  void agreed(String id, Appointment appointment, Person organiser, List<Person> people) {
    jdbc.update("update release_demo set appointment_at = ?, appointment_minutes = ?, place = ?, organiser_name = ?, "
        + "organiser_address = ?, reason = null where id = ?", ReleaseTable.utc(appointment.at()), appointment.minutes(),
        appointment.place(), organiser.name(), organiser.address(), id);
    jdbc.update("delete from release_demo_attendee where demo = ?", id);
    people.forEach(person -> jdbc.update("insert into release_demo_attendee (demo, address, name) values (?, ?, ?)", id,
        person.address(), person.name()));
  }

  void invitation(String id, int number, boolean out) {
    jdbc.update("update release_demo set invitation_no = ?, invited = ? where id = ?", number, out, id);
  }

  void reason(String id, String reason) {
    jdbc.update("update release_demo set reason = ? where id = ?", reason, id);
  }

  void end(String id, State state) {
    jdbc.update("update release_demo set state = ? where id = ?", state.name(), id);
  }

  /** Who was invited last. */
  public List<Person> attendees(String id) {
    return jdbc.query("select name, address from release_demo_attendee where demo = ? order by name, address",
        (row, number) -> new Person(row.getString("name"), row.getString("address")), id);
  }

  private static ReleaseDemo demo(ResultSet row, int number) throws SQLException {
    Instant at = ReleaseTable.instant(row, "appointment_at");
    String organiser = row.getString("organiser_address");
    return new ReleaseDemo(row.getString("id"), row.getString("release"), row.getString("customer_id"),
        State.valueOf(row.getString("state")),
        at == null ? null : new Appointment(at, row.getInt("appointment_minutes"), row.getString("place")),
        organiser == null ? null : new Person(row.getString("organiser_name"), organiser), row.getInt("invitation_no"),
        row.getBoolean("invited"), row.getString("reason"));
  }
}
