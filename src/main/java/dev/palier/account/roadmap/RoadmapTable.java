package dev.palier.account.roadmap;

import dev.palier.account.RoadmapRequest;
import dev.palier.sla.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads and writes requests for the roadmap. */
@Repository
public class RoadmapTable {

  private static final String SELECT = "select * from roadmap_request where id = ?";
  private static final String KEY = "roadmap-";

  private final JdbcTemplate jdbc;

  RoadmapTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The business key of a customer's request of a year. */
  public static String idOf(String customerId, int year) {
    return KEY + customerId + "-" + year;
  }

  /** Whether a business key may be one of ours. */
  public static boolean isId(String businessKey) {
    return businessKey != null && businessKey.startsWith(KEY);
  }

  /** The request, or empty. */
  public Optional<RoadmapRequest> find(String id) {
    return jdbc.query(SELECT, RoadmapTable::request, id).stream().findFirst();
  }

  /** The request, locked until the end of the transaction. */
  public RoadmapRequest lock(String id) {
    return jdbc.query(SELECT + " for update", RoadmapTable::request, id).stream().findFirst()
        .orElseThrow(() -> new Refusal("There is no roadmap request " + id + "."));
  }

  /** Holds the customer's row, so that two at once do not both find none. */
  public void lockCustomer(String customerId) {
    jdbc.queryForList("select id from customer where id = ? for update", customerId);
  }

  /** Takes a request in. */
  public void insert(RoadmapRequest request, String actor) {
    jdbc.update("insert into roadmap_request (id, customer_id, calendar_year, contact_name, contact_address, words, asked_at, asked_by) "
        + "values (?, ?, ?, ?, ?, ?, ?, ?)", request.id(), request.customerId(), request.year(), request.contactName(),
        request.contactAddress(), request.words(), utc(request.askedAt()), actor);
  }

  /** Keeps the answer. */
  public void answer(String id, String answer, Instant at, String actor) {
    jdbc.update("update roadmap_request set answer = ?, answered_at = ?, answered_by = ? where id = ?", answer, utc(at), actor, id);
  }

  private static RoadmapRequest request(ResultSet row, int number) throws SQLException {
    OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
    return new RoadmapRequest(row.getString("id"), row.getString("customer_id"), row.getInt("calendar_year"),
        row.getString("contact_name"), row.getString("contact_address"), row.getString("words"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(), row.getString("answer"),
        answered == null ? null : answered.toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
