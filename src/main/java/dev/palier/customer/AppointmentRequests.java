package dev.palier.customer;

import dev.palier.customer.process.AppointedUsersProcess;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests to change a list of Appointed Email Users, which come by mail to the Account Manager (SLA 4.15). */
@Component
public class AppointmentRequests {

  private final AppointedUsersProcess process;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  AppointmentRequests(AppointedUsersProcess process, JdbcTemplate jdbc, Clock clock) {
    this.process = process;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What was asked for.
   *
   * @param words the customer's own
   */
  public record Request(String words, Instant requestedAt) {
  }

  /** Keeps the request and gives the Account Manager a task for it, in one transaction: the caller's, if there is one. */
  @Transactional
  public void requested(String customerId, String words) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.update(connection -> {
      var insert = connection.prepareStatement(
          "insert into appointment_request (customer_id, words, requested_at) values (?, ?, ?)",
          new String[] {"id"});
      insert.setString(1, customerId);
      insert.setString(2, words);
      insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
      return insert;
    }, key);
    process.requested(customerId, key.getKey().longValue());
  }

  /** A request by its id. */
  public Optional<Request> find(long id) {
    return jdbc.query("select words, requested_at from appointment_request where id = ?", (row, number) -> new Request(
        row.getString("words"), row.getObject("requested_at", OffsetDateTime.class).toInstant()), id).stream().findFirst();
  }
}
