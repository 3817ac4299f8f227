package dev.palier.portal.web;

import dev.palier.ticket.TicketDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** A form that is sent twice, by a double click or a reload, acts once. */
@Component
class SentForms {

  private static final Logger LOG = LoggerFactory.getLogger(SentForms.class);
  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcTemplate jdbc;
  private final TicketDesk desk;
  private final Clock clock;

  SentForms(JdbcTemplate jdbc, TicketDesk desk, Clock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.clock = clock;
  }

  /** A key for a form that is shown now. */
  String newKey() {
    return UUID.randomUUID().toString();
  }

  /**
   * Acts, unless the form with this key has acted already.
   *
   * @param ticket that the form is about, or null for a new one
   * @param act    returns the ticket's number
   * @return the number, also the second time
   */
  String once(String key, String ticket, Supplier<String> act) {
    String kept = isKey(key) ? key : newKey();
    try {
      return desk.together(ticket, null, () -> {
        jdbc.update("insert into portal_form (form_key, ticket, sent_at) values (?, ?, ?)", kept, "",
            clock.instant().atOffset(ZoneOffset.UTC));
        String number = act.get();
        jdbc.update("update portal_form set ticket = ? where form_key = ?", number, kept);
        return number;
      });
    } catch (DuplicateKeyException again) {
      return earlier(kept).orElseThrow(() -> again);
    }
  }

  private static boolean isKey(String key) {
    return key != null && key.matches("[0-9a-f-]{36}");
  }

  private Optional<String> earlier(String key) {
    return jdbc.queryForList("select ticket from portal_form where form_key = ?", String.class, key).stream().findFirst();
  }

  /** Forgets forms that nobody will send again, each time somebody has signed in. */
  @EventListener
  void on(InteractiveAuthenticationSuccessEvent signedIn) {
    try {
      jdbc.update("delete from portal_form where sent_at < ?", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
    } catch (DataAccessException busy) {
      LOG.debug("Old forms stay until the next sign-in", busy);
    }
  }
}
