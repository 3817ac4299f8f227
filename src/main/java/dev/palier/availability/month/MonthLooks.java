package dev.palier.availability.month;

import static dev.palier.availability.outage.OutageTable.instant;
import static dev.palier.availability.outage.OutageTable.utc;

import dev.palier.availability.month.FigureTable.SettledMonth;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When it was looked which months are to be settled, and which are; in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MonthLooks {

  private final JdbcTemplate jdbc;
  private final FigureTable months;

  MonthLooks(JdbcTemplate jdbc, FigureTable months) {
    this.jdbc = jdbc;
    this.months = months;
  }

  /** A customer's month, if it is settled; holds the customer's row, so that two at once do not both find none. */
  public Optional<SettledMonth> settled(String customerId, YearMonth month) {
    jdbc.queryForList("select id from customer where id = ? for update", customerId);
    return months.find(customerId, month);
  }

  /** When it was looked last, empty for never. */
  @Transactional(readOnly = true)
  public Optional<Instant> last() {
    return jdbc.query("select max(looked_at) as looked_at from availability_look", (row, number) ->
        Optional.ofNullable(instant(row, "looked_at"))).get(0);
  }

  /** Remembers a look. */
  public void looked(Instant at, int started) {
    jdbc.update("insert into availability_look (looked_at, started) values (?, ?)", utc(at), started);
  }
}
