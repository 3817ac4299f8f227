package dev.palier.notification.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** Reads claims from rows of the ledger. */
final class ClaimRows {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private ClaimRows() {}

  static Claim read(ResultSet row) throws SQLException {
    NoticeRecipient recipient = new NoticeRecipient(row.getString("recipient_name"), row.getString("address"),
        row.getString("role"));
    return new Claim(row.getLong("id"), row.getString("ticket"), NoticeKind.valueOf(row.getString("kind")),
        row.getInt("level_no"),
        row.getLong("sequence_no"), row.getString("recipient"), recipient, row.getString("priority"), instant(row, "happened_at"),
        instant(row, "written_at"), facts(row.getString("facts")), row.getInt("attempts") + 1,
        row.getInt("files"));
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Map<String, String> facts(String json) {
    try {
      return json == null ? Map.of() : JSON.readValue(json, FACTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Facts of a notice are not JSON: " + json, e);
    }
  }
}
