package dev.palier.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The lists of Appointed Email Users (SLA 4.12.2, 4.15). */
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
    }
  }

  /** Takes somebody off the list. */
  public void dismiss(String customerId, String address) {
    jdbc.update("delete from appointed_email_user where customer_id = ? and address = ?", customerId,
        address.strip().toLowerCase(Locale.ROOT));
  }

  private static AppointedEmailUser user(ResultSet row, int number) throws SQLException {
    return new AppointedEmailUser(row.getString("customer_id"), row.getString("name"), row.getString("address"));
  }
}
