package dev.palier.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what the tables hold about many tickets at once, row for row, and goes on where a row makes no sense. */
@Component
public class RecordedTickets {

  private static final String OPEN = "select ticket from commitment where mode <> 'CLOSED' union select c.ticket from commitment c "
      + "where c.mode = 'CLOSED' and not exists (select 1 from ledger l where l.ticket = c.ticket and l.kind = 'CLOSED') "
      + "union select l.ticket from ledger l join commitment c on c.ticket = l.ticket and c.mode = 'CLOSED' "
      + "where l.kind in ('REOPENED', 'BACK_IN_SCOPE') order by 1";

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;

  RecordedTickets(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.named = new NamedParameterJdbcTemplate(jdbc);
  }

  /** The tickets that are open, or might be: those whose row says so, and those whose ledger does not say that they ended. */
  public List<String> open() {
    return jdbc.queryForList(OPEN, String.class);
  }

  /** What is there of some tickets, by number. */
  public Map<String, RecordedTicket> read(Collection<String> tickets) {
    Map<String, Draft> drafts = new HashMap<>();
    LedgerChain chain = new LedgerChain();
    tickets.forEach(ticket -> drafts.put(ticket, new Draft()));
    each("select * from commitment where ticket in (:tickets)", tickets, row -> header(row, drafts.get(row.getString("ticket"))));
    each("select * from sla_clock where ticket in (:tickets)", tickets, row -> clock(row, drafts.get(row.getString("ticket"))));
    each("select * from ledger where ticket in (:tickets) order by ticket, sequence", tickets,
        row -> entry(row, chain, drafts.get(row.getString("ticket"))));
    Map<String, RecordedTicket> read = new HashMap<>();
    drafts.forEach((ticket, draft) -> read.put(ticket, new RecordedTicket(ticket, draft.header, draft.lastSequence, draft.clocks,
        draft.rows, draft.unreadable, draft.brokenRow())));
    return read;
  }

  private void each(String sql, Collection<String> tickets, RowCallbackHandler row) {
    named.query(sql, Map.of("tickets", tickets), row);
  }

  private static void header(ResultSet row, Draft draft) throws SQLException {
    draft.lastSequence = row.getLong("last_sequence");
    draft.head = row.getString("ledger_head");
    try {
      draft.header = new HeaderImage(SupportTier.valueOf(row.getString("tier")), Priority.valueOf(row.getString("priority")),
          Mode.valueOf(row.getString("mode")), row.getBoolean("in_development"), ClockRows.instant(row, "opened_at"),
          row.getInt("reached_level"), row.getInt("last_level"), Standing.valueOf(row.getString("standing")), Ledger.outOfScope(row));
    } catch (RuntimeException senseless) {
      draft.unreadable.add("row of the ticket");
    }
  }

  private static void clock(ResultSet row, Draft draft) throws SQLException {
    try {
      ClockImage clock = ClockRows.image(row);
      draft.clocks.put(clock.metric(), clock);
    } catch (RuntimeException senseless) {
      draft.unreadable.add("clock " + row.getString("metric"));
    }
  }

  private static void entry(ResultSet row, LedgerChain chain, Draft draft) throws SQLException {
    try {
      LedgerEntry entry = LedgerRows.read(row);
      draft.rows.add(entry);
      draft.follow(entry, row.getString("hash"), chain);
    } catch (RuntimeException senseless) {
      draft.unreadable.add("ledger row " + row.getLong("sequence"));
    }
  }

  private static final class Draft {
    private HeaderImage header;
    private long lastSequence;
    private final Map<Metric, ClockImage> clocks = new EnumMap<>(Metric.class);
    private final List<LedgerEntry> rows = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private String head;
    private String lastHash = LedgerChain.START;
    private long brokenRow;

    private void follow(LedgerEntry entry, String hash, LedgerChain chain) {
      if (brokenRow == 0 && !chain.hash(lastHash, entry).equals(hash)) {
        brokenRow = entry.sequence();
      }
      lastHash = hash;
    }

    private long brokenRow() {
      return brokenRow == 0 && header != null && !lastHash.equals(head) ? Math.max(1, lastSequence) : brokenRow;
    }
  }
}
