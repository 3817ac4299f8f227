package dev.palier.portal.token;

import dev.palier.portal.PortalContact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of access tokens, by the hash of their secret. */
@Component
class TokenTable {

  private static final Duration LAST_USE_IS_NOTED_EVERY = Duration.ofMinutes(1);
  private static final String COLUMNS =
      "select t.id, t.name token, t.created_at, t.expires_at, t.last_used_at, t.customer_id, t.address, c.name contact "
          + "from portal_token t join contact c on c.customer_id = t.customer_id and c.address = t.address ";

  private final JdbcTemplate jdbc;

  TokenTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets nobody else make a token for this contact until the transaction ends; false if there is no such contact any more. */
  boolean lockContact(PortalContact contact) {
    return !jdbc.queryForList("select address from contact where customer_id = ? and address = ? for update", String.class,
        contact.customerId(), contact.address()).isEmpty();
  }

  void insert(PortalContact contact, String name, String hash, Instant createdAt, Instant expiresAt) {
    jdbc.update("insert into portal_token (customer_id, address, name, token_hash, created_at, expires_at) "
        + "values (?, ?, ?, ?, ?, ?)", contact.customerId(), contact.address(), name, hash, utc(createdAt), utc(expiresAt));
  }

  /** Those of a contact that have not expired, the newest first. */
  List<AccessToken> of(PortalContact contact, Instant now) {
    return jdbc.query(COLUMNS + "where t.customer_id = ? and t.address = ? and t.expires_at > ? order by t.id desc",
        (row, number) -> token(row), contact.customerId(), contact.address(), utc(now));
  }

  Optional<TokenHolder> find(String hash, Instant now) {
    return jdbc.query(COLUMNS + "where t.token_hash = ? and t.expires_at > ?", (row, number) -> new TokenHolder(token(row),
        new PortalContact(row.getString("customer_id"), row.getString("contact"), row.getString("address"))), hash, utc(now))
        .stream().findFirst();
  }

  /** Notes that a token was used, at most once a minute. */
  void used(AccessToken token, Instant now) {
    if (token.lastUsedAt() == null || token.lastUsedAt().isBefore(now.minus(LAST_USE_IS_NOTED_EVERY))) {
      jdbc.update("update portal_token set last_used_at = ? where id = ?", utc(now), token.id());
    }
  }

  boolean delete(PortalContact contact, long id) {
    return jdbc.update("delete from portal_token where id = ? and customer_id = ? and address = ?", id, contact.customerId(),
        contact.address()) > 0;
  }

  void deleteExpired(PortalContact contact, Instant now) {
    jdbc.update("delete from portal_token where customer_id = ? and address = ? and expires_at <= ?", contact.customerId(),
        contact.address(), utc(now));
  }

  private static AccessToken token(ResultSet row) throws SQLException {
    return new AccessToken(row.getLong("id"), row.getString("token"), instant(row, "created_at"), instant(row, "expires_at"),
        instant(row, "last_used_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
