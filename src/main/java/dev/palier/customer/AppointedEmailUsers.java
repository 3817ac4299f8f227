package dev.palier.customer;

import dev.palier.customer.AppointmentChange.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The lists of Appointed Email Users (SLA 4.12.2, 4.15), and what became of them: every change is kept. */
@Component
public class AppointedEmailUsers {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  AppointedEmailUsers(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The list of a customer, by address. */
  public List<AppointedEmailUser> of(String customerId) {
    return jdbc.query("select * from appointed_email_user where customer_id = ? order by address", AppointedEmailUsers::user,
        customerId);
  }

  /** Whose Appointed Email User an address is, whatever the case of its letters, by customer; empty for nobody's. */
  public List<AppointedEmailUser> at(String address) {
    return jdbc.query("select * from appointed_email_user where address = ? order by customer_id", AppointedEmailUsers::user,
        address.strip().toLowerCase(Locale.ROOT));
  }

  /** Appoints somebody; one who is appointed already stays so. Whether the package allows one more is the caller's to see to. */
  public void appoint(AppointedEmailUser user, String actor) {
    if (of(user.customerId()).stream().noneMatch(known -> known.address().equals(user.address()))) {
      jdbc.update("insert into appointed_email_user (customer_id, address, name, appointed_at, appointed_by) values (?, ?, ?, ?, ?)",
          user.customerId(), user.address(), user.name(), clock.instant().atOffset(ZoneOffset.UTC), actor);
      record(user, Kind.APPOINTED, actor);
    }
  }

  /** Takes somebody off the list. */
  public void dismiss(String customerId, String address, String actor) {
    String known = address.strip().toLowerCase(Locale.ROOT);
    for (AppointedEmailUser user : of(customerId)) {
      if (user.address().equals(known)) {
        jdbc.update("delete from appointed_email_user where customer_id = ? and address = ?", customerId, known);
        record(user, Kind.DISMISSED, actor);
      }
    }
  }

  /** Who was appointed or dismissed when and by whom, the latest first. */
  public List<AppointmentChange> changesOf(String customerId) {
    return jdbc.query("select * from appointment_change where customer_id = ? order by id desc", (row, number) ->
        new AppointmentChange(Kind.valueOf(row.getString("kind")), row.getString("name"), row.getString("address"),
            row.getObject("changed_at", OffsetDateTime.class).toInstant(), row.getString("changed_by")), customerId);
  }

  private void record(AppointedEmailUser user, Kind kind, String actor) {
    jdbc.update("insert into appointment_change (customer_id, address, name, kind, changed_at, changed_by) "
        + "values (?, ?, ?, ?, ?, ?)",
        user.customerId(), user.address(), user.name(), kind.name(), clock.instant().atOffset(ZoneOffset.UTC), actor);
  }

  private static AppointedEmailUser user(ResultSet row, int number) throws SQLException {
    return new AppointedEmailUser(row.getString("customer_id"), row.getString("name"), row.getString("address"));
  }
}
