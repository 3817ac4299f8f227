package dev.palier.intake.inbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The mails that were fetched. A mail is dealt with by whoever claims it, for a while; a crash lets the claim run out. */
@Component
public class Inbox {

  private static final int LONGEST_REASON = 1000;

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Inbox(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The id and state of the mail at this place; empty if it was not stored yet. */
  public Optional<MailEntry> at(MailPlace place) {
    return entries("where mailbox = ? and uid_validity = ? and uid = ?", place.mailbox(), place.uidValidity(), place.uid());
  }

  /** The mail with this id, without its content. */
  public Optional<MailEntry> find(long id) {
    return entries("where id = ?", id);
  }

  private Optional<MailEntry> entries(String where, Object... values) {
    return jdbc.query("select id, arrived_at, state, sender, ticket, reason from inbox_mail " + where, Inbox::entry, values).stream()
        .findFirst();
  }

  /**
   * Keeps a mail, committed when this returns.
   *
   * @param whole false when {@code raw} is the header alone
   * @return its id
   */
  public long store(MailPlace place, Instant arrivedAt, boolean whole, byte[] raw) {
    KeyHolder key = new GeneratedKeyHolder();
    OffsetDateTime now = now();
    jdbc.update(connection -> {
      PreparedStatement row = connection.prepareStatement("insert into inbox_mail (mailbox, uid_validity, uid, arrived_at, stored_at, "
          + "whole, raw, state, attempts, next_attempt_at) values (?, ?, ?, ?, ?, ?, ?, 'STORED', 0, ?)", new String[] {"id"});
      row.setString(1, place.mailbox());
      row.setLong(2, place.uidValidity());
      row.setLong(3, place.uid());
      row.setObject(4, arrivedAt.atOffset(ZoneOffset.UTC));
      row.setObject(5, now);
      row.setBoolean(6, whole);
      row.setBytes(7, raw);
      row.setObject(8, now);
      return row;
    }, key);
    return key.getKey().longValue();
  }

  /** Mails that are due to be dealt with, oldest first. */
  public List<Long> due(int most) {
    return jdbc.queryForList("select id from inbox_mail where state = 'STORED' and next_attempt_at <= ? order by id "
        + "fetch first " + most + " rows only", Long.class, now());
  }

  /**
   * Takes a mail that is due for oneself, committed when this returns.
   *
   * @param lease after which somebody else may try
   * @return empty if it is not due, or dealt with
   */
  public Optional<StoredMail> claim(long id, Duration lease) {
    int claimed = jdbc.update("update inbox_mail set attempts = attempts + 1, next_attempt_at = ? "
        + "where id = ? and state = 'STORED' and next_attempt_at <= ?", now().plus(lease), id, now());
    return claimed == 0 ? Optional.empty() : Optional.of(content(id));
  }

  /** The mail itself. */
  public StoredMail content(long id) {
    return jdbc.queryForObject("select id, arrived_at, whole, raw, attempts from inbox_mail where id = ?", (row, number) ->
        new StoredMail(id, instant(row, "arrived_at"), row.getBoolean("whole"), row.getBytes("raw"), row.getInt("attempts")), id);
  }

  /** Lets a mail be tried again after a pause. */
  public void postpone(long id, Duration pause) {
    jdbc.update("update inbox_mail set next_attempt_at = ? where id = ? and state = 'STORED'", now().plus(pause), id);
  }

  /** Locks a mail for the transaction that goes on, and tells where it stands. */
  public MailState lock(long id) {
    return MailState.valueOf(jdbc.queryForObject("select state from inbox_mail where id = ? for update", String.class, id));
  }

  /** The mail that has this content and was dealt with, or empty. */
  public Optional<Long> withContent(String contentKey) {
    return jdbc.queryForList("select id from inbox_mail where content_key = ?", Long.class, contentKey).stream().findFirst();
  }

  /** Remembers what a mail is, so that the same one is not dealt with again; fails if another transaction was faster. */
  public void recognise(long id, String contentKey, String sender) {
    jdbc.update("update inbox_mail set content_key = ?, sender = ? where id = ?", contentKey, sender, id);
  }

  /** Records what became of a mail. */
  public void settle(long id, Outcome outcome, String actor) {
    String reason = outcome.reason().length() <= LONGEST_REASON ? outcome.reason() : outcome.reason().substring(0, LONGEST_REASON);
    jdbc.update("update inbox_mail set state = ?, ticket = ?, reason = ?, settled_at = ?, settled_by = ? where id = ?",
        outcome.state().name(), outcome.ticket(), reason, now(), actor, id);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static MailEntry entry(ResultSet row, int number) throws SQLException {
    return new MailEntry(row.getLong("id"), instant(row, "arrived_at"), MailState.valueOf(row.getString("state")),
        row.getString("sender"), row.getString("ticket"), row.getString("reason"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
