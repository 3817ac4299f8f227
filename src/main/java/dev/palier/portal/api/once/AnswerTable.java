package dev.palier.portal.api.once;

import dev.palier.portal.PortalContact;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of requests with a key and what was answered. */
@Component
class AnswerTable {

  private static final String KEY = " where customer_id = ? and address = ? and idempotency_key = ?";

  private final JdbcTemplate jdbc;

  AnswerTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** @param requestHash of the request that was answered */
  record Kept(String requestHash, Answer answer) {
  }

  Optional<Kept> find(PortalContact contact, String key) {
    return jdbc.query("select request_hash, status, location, body from portal_api_answer" + KEY, (row, number) ->
        new Kept(row.getString("request_hash"), new Answer(row.getInt("status"), row.getString("location"),
            row.getString("body"))),
        contact.customerId(), contact.address(), key).stream().findFirst();
  }

  /** Takes a key; whoever wants the same one waits for the end of this transaction, and then finds it taken. */
  void claim(PortalContact contact, String key, String requestHash, Instant now) {
    jdbc.update("insert into portal_api_answer (customer_id, address, idempotency_key, request_hash, answered_at) "
        + "values (?, ?, ?, ?, ?)", contact.customerId(), contact.address(), key, requestHash, now.atOffset(ZoneOffset.UTC));
  }

  void keep(PortalContact contact, String key, Answer answer) {
    jdbc.update("update portal_api_answer set status = ?, location = ?, body = ?" + KEY, answer.status(), answer.location(),
        answer.body(), contact.customerId(), contact.address(), key);
  }

  void forgetOlderThan(Instant instant) {
    jdbc.update("delete from portal_api_answer where answered_at < ?", instant.atOffset(ZoneOffset.UTC));
  }
}
