package dev.palier.account;

import dev.palier.account.pack.PackMaker;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The packs of business reviews: made from the facts, and kept as they were shown, one version after the other. */
@Component
public class ReviewPacks {

  private static final String COLUMNS = "review, version_no, made_at, sha256";

  private final JdbcTemplate jdbc;
  private final PackMaker maker;
  private final Clock clock;

  ReviewPacks(JdbcTemplate jdbc, PackMaker maker, Clock clock) {
    this.jdbc = jdbc;
    this.maker = maker;
    this.clock = clock;
  }

  /** Makes a pack from the facts as they stand now and keeps it; the caller holds the review's row. */
  @Transactional
  public ReviewPack keep(String review, String customerId, ReviewPeriod period) {
    PackMaker.Made made = maker.make(customerId, period, review);
    int version = of(review).size() + 1;
    ReviewPack pack = new ReviewPack(review, version, clock.instant(), sha256(made.pdf()));
    jdbc.update("insert into business_review_pack (" + COLUMNS + ", pdf, html) values (?, ?, ?, ?, ?, ?)", review, version,
        pack.madeAt().atOffset(ZoneOffset.UTC), pack.sha256(), made.pdf(), made.html());
    return pack;
  }

  /** Every pack of a review, the latest first. */
  public List<ReviewPack> of(String review) {
    return jdbc.query("select " + COLUMNS + " from business_review_pack where review = ? order by version_no desc",
        (row, number) -> pack(row), review);
  }

  /** A pack with its bytes. */
  public Optional<ReviewPack.Content> find(String review, int version) {
    return jdbc.query("select * from business_review_pack where review = ? and version_no = ?", (row, number) ->
        new ReviewPack.Content(pack(row), row.getBytes("pdf"), row.getBytes("html")), review, version).stream().findFirst();
  }

  /** The latest pack with its bytes. */
  public Optional<ReviewPack.Content> latest(String review) {
    return of(review).stream().findFirst().flatMap(pack -> find(review, pack.version()));
  }

  private static ReviewPack pack(ResultSet row) throws SQLException {
    return new ReviewPack(row.getString("review"), row.getInt("version_no"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getString("sha256"));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
