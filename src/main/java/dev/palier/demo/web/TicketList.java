package dev.palier.demo.web;

import dev.palier.demo.DemoOnly;
import dev.palier.demo.sample.StaffMember;
import dev.palier.sla.ClockView;
import dev.palier.sla.Ledger;
import dev.palier.sla.Metric;
import dev.palier.sla.Mode;
import dev.palier.sla.SupportTier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tickets as the demo lists them. */
@Component
@DemoOnly
class TicketList {

  private static final String SELECT = "select t.number, t.subject, t.support_line, c.name as customer, k.* from commitment k "
      + "join ticket t on t.number = k.ticket join customer c on c.id = t.customer_id ";
  private static final String OPEN_FIRST =
      "order by case when k.mode = 'CLOSED' then 1 else 0 end, k.opened_at desc, t.number desc fetch first 100 rows only";

  private final JdbcTemplate jdbc;
  private final Ledger ledger;

  TicketList(JdbcTemplate jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /** Open ones first, the newest first; at most a hundred. */
  List<TicketRow> newest() {
    return jdbc.query(SELECT + OPEN_FIRST, (row, number) -> ticket(row));
  }

  /** The ticket with this number, or empty. */
  Optional<TicketRow> find(String number) {
    return jdbc.query(SELECT + "where t.number = ?", (row, index) -> ticket(row), number).stream().findFirst();
  }

  private TicketRow ticket(ResultSet row) throws SQLException {
    String number = row.getString("number");
    Mode mode = Mode.valueOf(row.getString("mode"));
    Optional<ClockView> next = ledger.clocks(number).stream()
        .filter(clock -> clock.metric() != Metric.CUSTOMER_WAIT && clock.open() && clock.dueAt() != null)
        .min(Comparator.comparing(ClockView::dueAt)).filter(clock -> mode != Mode.CLOSED);
    return new TicketRow(number, row.getString("subject"), row.getString("customer"),
        SupportTier.valueOf(row.getString("tier")).label(), row.getString("priority"), state(mode, row), mode.name(),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getInt("reached_level"), row.getInt("last_level"),
        next.map(ClockView::dueAt).orElse(null), next.map(clock -> Words.clock(clock.metric())).orElse(null));
  }

  private static String state(Mode mode, ResultSet row) throws SQLException {
    return switch (mode) {
      case RUNNING -> "With " + StaffMember.nameOfRole(row.getString("support_line")).toLowerCase(Locale.ROOT);
      case WAITING -> "Waits for the customer";
      case OFFERED -> "Resolution offered";
      case OUT_OF_SCOPE -> "Outside the agreement";
      case CLOSED -> "Closed";
    };
  }
}
