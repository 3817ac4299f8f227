package dev.palier.account.review;

import dev.palier.account.ReviewPeriod;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which business reviews there are, and when it was looked which are due; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReviewBeginnings {

  private final JdbcTemplate jdbc;
  private final ReviewTable reviews;
  private final Clock clock;

  ReviewBeginnings(JdbcTemplate jdbc, ReviewTable reviews, Clock clock) {
    this.jdbc = jdbc;
    this.reviews = reviews;
    this.clock = clock;
  }

  /** Whether there is one; holds the customer's row, so that two at once do not both find none. */
  public boolean exists(String customerId, ReviewPeriod period) {
    jdbc.queryForList("select id from customer where id = ? for update", customerId);
    return jdbc.queryForObject("select count(*) from business_review where customer_id = ? and period = ?", Integer.class,
        customerId, period.name()) > 0;
  }

  /**
   * Keeps a new one and gives its id.
   *
   * @throws org.springframework.dao.DuplicateKeyException if there is one already
   */
  public String begin(String customerId, ReviewPeriod period, String actor) {
    String id = BusinessReview.idOf(customerId, period.name());
    reviews.insert(id, customerId, period, clock.instant(), actor);
    return id;
  }

  /** When it was looked last, empty for never. */
  @Transactional(readOnly = true)
  public Optional<Instant> lastLook() {
    return jdbc.query("select max(looked_at) as looked_at from business_review_look", (row, number) ->
        Optional.ofNullable(ReviewTable.instant(row, "looked_at"))).get(0);
  }

  /** Remembers a look. */
  public void looked(Instant at, int started) {
    jdbc.update("insert into business_review_look (looked_at, started) values (?, ?)", ReviewTable.utc(at), started);
  }
}
