package dev.palier.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes and reads rows of the notice ledger. */
@Repository
class NoticeTable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COLUMNS = "ticket, kind, level_no, sequence_no, recipient, recipient_name, address, role, domain,"
      + " lane, urgency, priority, facts, happened_at, written_at, state, attempts, next_attempt_at, files";
  private static final String VALUES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NEW', 0, ?, ?";
  private static final String POSTGRESQL = "insert into notice (" + COLUMNS + ") values (" + VALUES + ") on conflict do nothing";
  // Four times as fast as a MERGE; the lock on the ticket's row keeps two transactions from inserting the same notice.
  private static final String H2 = "insert into notice (" + COLUMNS + ") select " + VALUES
      + " where not exists (select 1 from notice"
      + " where ticket = ? and kind = ? and level_no = ? and sequence_no = ? and recipient = ?)";

  private final JdbcTemplate jdbc;
  private final boolean postgres;
  private final NoticeFiles files;

  NoticeTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.files = new NoticeFiles(jdbc);
    String product = jdbc.execute((ConnectionCallback<String>) connection -> connection.getMetaData().getDatabaseProductName());
    this.postgres = "PostgreSQL".equals(product);
  }

  void insert(NoticeRequest request, Instant now) {
    String insert = postgres ? POSTGRESQL : H2;
    files.insert(request);
    String facts = json(request);
    List<NoticeRecipient> recipients = request.recipients();
    if (recipients.size() == 1) {
      jdbc.update(insert, row -> fill(row, request, recipients.get(0), facts, now));
      return;
    }
    jdbc.batchUpdate(insert, recipients, recipients.size(), (row, recipient) -> fill(row, request, recipient, facts, now));
  }

  private void fill(PreparedStatement row, NoticeRequest request, NoticeRecipient to, String facts, Instant now)
      throws SQLException {
    OffsetDateTime written = now.atOffset(ZoneOffset.UTC);
    key(row, 1, request, to);
    row.setString(6, to.name());
    row.setString(7, to.address());
    row.setString(8, to.role());
    row.setString(9, domain(to));
    row.setString(10, Urgency.lane(request.kind()));
    row.setInt(11, Urgency.of(request));
    row.setString(12, request.priority());
    row.setString(13, facts);
    row.setObject(14, request.at().atOffset(ZoneOffset.UTC));
    row.setObject(15, written);
    row.setObject(16, written);
    row.setInt(17, request.files().size());
    if (!postgres) {
      key(row, 18, request, to);
    }
  }

  private static void key(PreparedStatement row, int first, NoticeRequest request, NoticeRecipient to) throws SQLException {
    row.setString(first, request.ticket());
    row.setString(first + 1, request.kind().name());
    row.setInt(first + 2, request.level());
    row.setLong(first + 3, request.sequence());
    row.setString(first + 4, recipientKey(to));
  }

  static String recipientKey(NoticeRecipient to) {
    return to.address() == null ? "role:" + to.role() : to.address().toLowerCase(Locale.ROOT);
  }

  private static String domain(NoticeRecipient to) {
    String key = recipientKey(to);
    return key.substring(key.lastIndexOf('@') + 1);
  }

  private static String json(NoticeRequest request) {
    if (request.facts().isEmpty()) {
      return null;
    }
    try {
      return JSON.writeValueAsString(request.facts());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Facts of notice " + request.kind() + " of ticket " + request.ticket(), e);
    }
  }

  void renew(long notice, Instant now) {
    jdbc.update("update notice set state = 'NEW', next_attempt_at = ?, lease_until = null, claimed_by = null, sent_at = null, "
        + "reported_at = null where id = ?", now.atOffset(ZoneOffset.UTC), notice);
  }

  List<NoticeEntry> ofTicket(String ticket) {
    return jdbc.query("select * from notice where ticket = ? order by id", (row, index) -> entry(row), ticket);
  }

  List<NoticeEntry> undelivered(Collection<Long> ids) {
    String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
    return jdbc.query("select * from notice where id in (" + places + ") and state in ('NEW', 'CLAIMED', 'REFUSED') order by id",
        (row, index) -> entry(row), ids.toArray());
  }

  NoticesWaiting waiting() {
    return jdbc.queryForObject("select count(*) as waiting, min(written_at) as oldest from notice where state in ('NEW', 'CLAIMED')",
        (row, index) -> new NoticesWaiting(row.getLong("waiting"), instant(row, "oldest")));
  }

  boolean bounced(String messageId, String reason) {
    String line = reason == null ? "no reason given" : reason.substring(0, Math.min(reason.length(), 1900));
    return jdbc.update("update notice set state = 'REFUSED', last_error = ? where message_id = ? and state = 'SENT'",
        "Came back after it was accepted: " + line, messageId) == 1;
  }

  Optional<String> ticketOf(String messageId) {
    return jdbc.queryForList("select ticket from notice where message_id = ?", String.class, messageId).stream().findFirst();
  }

  private static NoticeEntry entry(ResultSet row) throws SQLException {
    return new NoticeEntry(row.getLong("id"), row.getString("ticket"), NoticeKind.valueOf(row.getString("kind")),
        row.getInt("level_no"), row.getLong("sequence_no"),
        new NoticeRecipient(row.getString("recipient_name"), row.getString("address"), row.getString("role")),
        instant(row, "happened_at"), instant(row, "written_at"), NoticeState.valueOf(row.getString("state")),
        row.getInt("attempts"), instant(row, "next_attempt_at"), row.getString("last_error"), row.getString("server_reply"),
        instant(row, "sent_at"),
        row.getString("message_id"), row.getString("subject"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
