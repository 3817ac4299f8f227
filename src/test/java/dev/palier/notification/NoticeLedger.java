package dev.palier.notification;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Opens the ledger to tests of other packages of this room. */
public final class NoticeLedger {

  private final NoticeTable table;
  private final Clock clock;

  /** A ledger in the given database. */
  public NoticeLedger(DataSource source, Clock clock) {
    this.table = new NoticeTable(new JdbcTemplate(source));
    this.clock = clock;
  }

  /** Writes and commits. */
  public void write(NoticeRequest request) {
    table.insert(request, clock.instant());
  }

  /** All notices of a ticket, the oldest first. */
  public List<NoticeEntry> of(String ticket) {
    return table.ofTicket(ticket);
  }
}
