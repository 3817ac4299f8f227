package dev.palier.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the ledger: fixes where the ledger of each ticket ends, so that what is sealed cannot be written anew together with its chain.
 * Who keeps the digest outside this database can show so.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LedgerSeals {

  private static final String LAST = "select * from ledger_seal order by number desc limit 1";
  private static final String GROWN = "select c.ticket, c.last_sequence, c.ledger_head from commitment c left join "
      + "(select ticket, max(sequence) as sequence from ledger_seal_head group by ticket) s on s.ticket = c.ticket "
      + "where s.sequence is null or s.sequence < c.last_sequence order by c.ticket";
  private static final String INSERT_HEAD = "insert into ledger_seal_head (seal_number, position, ticket, sequence, hash) "
      + "values (?, ?, ?, ?, ?)";
  private static final String INSERT = "insert into ledger_seal (number, sealed_at, tickets, previous, digest) values (?, ?, ?, ?, ?)";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  LedgerSeals(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Seals what was recorded since the last seal; of two at once the second fails on the number. */
  public Seal seal() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<Seal> last = last();
    long number = last.map(Seal::number).orElse(0L) + 1;
    String previous = last.map(Seal::digest).orElse(LedgerChain.START);
    SealDigest digest = new SealDigest(number, now, previous);
    List<Object[]> heads = new ArrayList<>();
    jdbc.query(GROWN, row -> {
      digest.add(row.getString("ticket"), row.getLong("last_sequence"), row.getString("ledger_head"));
      heads.add(new Object[] {number, heads.size(), row.getString("ticket"), row.getLong("last_sequence"),
          row.getString("ledger_head")});
    });
    jdbc.batchUpdate(INSERT_HEAD, heads);
    Seal seal = new Seal(number, now, heads.size(), previous, digest.hex());
    jdbc.update(INSERT, number, ClockRows.utc(now), seal.tickets(), previous, seal.digest());
    return seal;
  }

  /** The newest seal, or empty before the first. */
  @Transactional(readOnly = true)
  public Optional<Seal> last() {
    return jdbc.query(LAST, (row, number) -> read(row)).stream().findFirst();
  }

  static Seal read(ResultSet row) throws SQLException {
    return new Seal(row.getLong("number"), ClockRows.instant(row, "sealed_at"), row.getInt("tickets"), row.getString("previous"),
        row.getString("digest"));
  }
}
