package dev.palier.portal.security;

import dev.palier.portal.PortalSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How often an address and a client asked for a link lately: in the database, so that neither a restart nor another node forgets.
 * Two that ask at the same instant may both slip through; a limit on mails needs no lock.
 */
@Component
class AskedLinks {

  private static final Duration KEPT = Duration.ofDays(2);

  private final JdbcTemplate jdbc;
  private final PortalSettings.SignIn limits;
  private final Clock clock;

  AskedLinks(JdbcTemplate jdbc, PortalSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.limits = settings.signIn();
    this.clock = clock;
  }

  /** Notes a request; whether it is within the limits. */
  boolean allow(LinkRequest request) {
    // Both are counted in any case: an address that reached its limit still costs its client a try.
    boolean client = count("client " + request.client()) <= limits.perClient();
    boolean address = count("address " + request.getUsername()) <= limits.perAddress();
    return client && address;
  }

  private int count(String who) {
    Instant now = clock.instant();
    String askedBy = Hash.of(who);
    jdbc.update("insert into portal_sign_in_request (asked_by, asked_at) values (?, ?)", askedBy, now.atOffset(ZoneOffset.UTC));
    return jdbc.queryForObject("select count(*) from portal_sign_in_request where asked_by = ? and asked_at > ?", Integer.class,
        askedBy, now.minus(limits.window()).atOffset(ZoneOffset.UTC));
  }

  /** Forgets what counts no more. */
  void forgetOld() {
    jdbc.update("delete from portal_sign_in_request where asked_at < ?", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
  }
}
