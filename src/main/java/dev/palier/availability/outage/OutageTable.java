package dev.palier.availability.outage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of outages; a version is never changed. */
@Repository
public class OutageTable {

  private static final String VERSIONS = "select o.ticket, v.* from outage o join outage_version v on v.outage = o.id ";
  private static final String LATEST = "v.version_no = (select max(n.version_no) from outage_version n where n.outage = o.id) ";

  /** What a ticket of the customer tells, and what was recorded of an instance that runs for it. */
  private static final String OF_CUSTOMER = VERSIONS + "where " + LATEST + """
      and v.withdrawn = false and (v.began_at is null or v.began_at < ?) and (v.ended_at is null or v.ended_at > ?)
      and o.id in (select id from outage where customer_id = ? union
        select i.outage from outage_instance i join customer_instance c on c.instance_id = i.instance_id
        where c.customer_id = ? and i.version_no = (select max(n.version_no) from outage_version n where n.outage = i.outage))
      order by o.id""";

  private final JdbcTemplate jdbc;

  OutageTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The outage of a ticket as it stands, withdrawn or not. */
  public Optional<Outage> ofTicket(String ticket) {
    return jdbc.query(VERSIONS + "where " + LATEST + "and o.ticket = ?", this::outage, ticket).stream().findFirst();
  }

  /** An outage as it stands. */
  public Optional<Outage> find(long id) {
    return jdbc.query(VERSIONS + "where " + LATEST + "and o.id = ?", this::outage, id).stream().findFirst();
  }

  /** Everything that was said of an outage, the latest first. */
  public List<Outage> versions(long id) {
    return jdbc.query(VERSIONS + "where o.id = ? order by v.version_no desc", this::outage, id);
  }

  /** Outages as they stand, withdrawn ones too, the latest recorded first. */
  public List<Outage> latest(int limit) {
    return jdbc.query(VERSIONS + "where " + LATEST + "order by o.id desc fetch first ? rows only", this::outage, limit);
  }

  /** Outages that may have touched a customer in a stretch of time, those taken back left out. */
  public List<Outage> of(String customerId, Instant startInclusive, Instant endExclusive) {
    return jdbc.query(OF_CUSTOMER, this::outage, utc(endExclusive), utc(startInclusive), customerId, customerId);
  }

  /** A new outage, of a ticket and its customer or of neither; gives its id. */
  public long insert(String ticket, String customerId) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.update(connection -> {
      var insert = connection.prepareStatement("insert into outage (ticket, customer_id) values (?, ?)", new String[] {"id"});
      insert.setString(1, ticket);
      insert.setString(2, customerId);
      return insert;
    }, key);
    return key.getKey().longValue();
  }

  /** Keeps a further version of an outage. */
  public void append(Outage outage) {
    jdbc.update("insert into outage_version (outage, version_no, began_at, ended_at, cause, withdrawn, words, actor, recorded_at) "
        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)", outage.id(), outage.version(), utc(outage.beganAt()), utc(outage.endedAt()),
        outage.cause(), outage.withdrawn(), outage.words(), outage.actor(), utc(outage.recordedAt()));
    outage.instances().forEach(instance -> jdbc.update("insert into outage_instance (outage, version_no, instance_id) "
        + "values (?, ?, ?)", outage.id(), outage.version(), instance));
  }

  private Outage outage(ResultSet row, int number) throws SQLException {
    long id = row.getLong("outage");
    int version = row.getInt("version_no");
    String ticket = row.getString("ticket");
    List<String> instances = ticket != null ? List.of() : jdbc.queryForList("select instance_id from outage_instance "
        + "where outage = ? and version_no = ? order by instance_id", String.class, id, version);
    return new Outage(id, version, ticket, instances, instant(row, "began_at"), instant(row, "ended_at"), row.getString("cause"),
        row.getBoolean("withdrawn"), row.getString("words"), row.getString("actor"), instant(row, "recorded_at"));
  }

  /** As the tables of this room keep an instant; null for null. */
  public static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** An instant of a row, or null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
