package dev.palier.portal.security;

import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The links that can still be used, by the hash of their token. */
@Component
class LinkTable {

  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcTemplate jdbc;

  LinkTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** @return its id */
  long insert(String tokenHash, String address, Instant expiresAt) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.update(connection -> {
      PreparedStatement row = connection.prepareStatement(
          "insert into portal_sign_in (token_hash, address, expires_at) values (?, ?, ?)", new String[] {"id"});
      row.setString(1, tokenHash);
      row.setString(2, address);
      row.setObject(3, expiresAt.atOffset(ZoneOffset.UTC));
      return row;
    }, key);
    return key.getKey().longValue();
  }

  /** Takes a link away with all others of its address; the address, or empty if somebody was faster or time has passed. */
  Optional<String> use(String tokenHash, Instant now) {
    Optional<String> address = jdbc.queryForList("select address from portal_sign_in where token_hash = ?", String.class,
        tokenHash)
        .stream().findFirst();
    int taken = jdbc.update("delete from portal_sign_in where token_hash = ? and expires_at > ?", tokenHash,
        now.atOffset(ZoneOffset.UTC));
    if (taken == 0) {
      return Optional.empty();
    }
    address.ifPresent(one -> jdbc.update("delete from portal_sign_in where address = ?", one));
    return address;
  }

  /** Forgets links that nobody can use any more. */
  void forgetOld(Instant now) {
    jdbc.update("delete from portal_sign_in where expires_at < ?", now.minus(KEPT).atOffset(ZoneOffset.UTC));
  }
}
