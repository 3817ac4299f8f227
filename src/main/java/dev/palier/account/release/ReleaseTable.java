package dev.palier.account.release;

import dev.palier.account.ProductRelease;
import dev.palier.account.ProductRelease.Kind;
import dev.palier.account.ProductRelease.State;
import dev.palier.account.ReleaseChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads and writes the versions of the product. */
@Repository
public class ReleaseTable {

  private static final String SELECT = "select * from product_release where id = ?";
  private static final String KEY = "release-";

  private final JdbcTemplate jdbc;

  ReleaseTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The business key of a version. */
  public static String idOf(String version) {
    return KEY + version;
  }

  /** The release, or empty if there is none. */
  public Optional<ProductRelease> find(String id) {
    return jdbc.query(SELECT, ReleaseTable::release, id).stream().findFirst();
  }

  /** The same, locked until the end of the transaction. */
  public Optional<ProductRelease> lock(String id) {
    return jdbc.query(SELECT + " for update", ReleaseTable::release, id).stream().findFirst();
  }

  /** What is planned, the next first; what is out, the latest first. */
  public List<ProductRelease> in(State state) {
    return jdbc.query("select * from product_release where state = ? order by " + (state == State.PUBLISHED
        ? "published_at desc, version desc" : "planned_at, version"), ReleaseTable::release, state.name());
  }

  /** Takes a version in; one that was given up is replaced. */
  public void keep(ProductRelease release) {
    if (find(release.id()).isEmpty()) {
      jdbc.update("insert into product_release (id, version, kind, planned_at, state) values (?, ?, ?, ?, ?)", release.id(),
          release.version(), release.kind().name(), utc(release.plannedAt()), release.state().name());
    }
    jdbc.update("update product_release set kind = ?, planned_at = ?, state = ?, notes = ?, published_at = ?, supported_until = ? "
        + "where id = ?", release.kind().name(), utc(release.plannedAt()), release.state().name(), release.notes(),
        utc(release.publishedAt()), release.supportedUntil(), release.id());
  }

  /** Another date. */
  public void move(String id, Instant plannedAt) {
    jdbc.update("update product_release set planned_at = ? where id = ?", utc(plannedAt), id);
  }

  /** It does not come out. */
  public void cancel(String id) {
    jdbc.update("update product_release set state = ? where id = ?", State.CANCELLED.name(), id);
  }

  /** What customers will read. */
  public void notes(String id, String notes) {
    jdbc.update("update product_release set notes = ? where id = ?", notes, id);
  }

  /** It is out. */
  public void publish(String id, Instant at, LocalDate supportedUntil) {
    jdbc.update("update product_release set state = ?, published_at = ?, supported_until = ? where id = ?", State.PUBLISHED.name(),
        utc(at), supportedUntil, id);
  }

  /** Keeps what became of it. */
  public void changed(String id, String kind, Instant plannedAt, Instant at, String actor, String reason) {
    jdbc.update("insert into product_release_change (release, kind, planned_at, changed_at, changed_by, reason) "
        + "values (?, ?, ?, ?, ?, ?)", id, kind, utc(plannedAt), utc(at), actor, reason);
  }

  /** What became of it, the latest first. */
  public List<ReleaseChange> changesOf(String id) {
    return jdbc.query("select * from product_release_change where release = ? order by id desc", (row, number) -> new ReleaseChange(
        row.getString("kind"), instant(row, "planned_at"), instant(row, "changed_at"), row.getString("changed_by"),
        row.getString("reason")), id);
  }

  private static ProductRelease release(ResultSet row, int number) throws SQLException {
    return new ProductRelease(row.getString("id"), row.getString("version"), Kind.valueOf(row.getString("kind")),
        instant(row, "planned_at"), State.valueOf(row.getString("state")), row.getString("notes"), instant(row, "published_at"),
        row.getObject("supported_until", LocalDate.class));
  }

  static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
