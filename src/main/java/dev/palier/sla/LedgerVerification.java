package dev.palier.sla;

import dev.palier.sla.LedgerFlaw.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds every row of the ledger that was changed, removed, added or moved since it was recorded. Reads everything once, as it stood at
 * one moment, so it may run while tickets are worked on.
 */
@Component
public class LedgerVerification {

  private static final String WITHOUT_ROWS = "select ticket, last_sequence from commitment c where not exists "
      + "(select 1 from ledger l where l.ticket = c.ticket) order by ticket";
  /** Of a ticket with rows left, the end of its ledger tells more. */
  private static final String SEALED_AND_GONE = "select ticket, max(sequence) as sequence from ledger_seal_head s where not exists "
      + "(select 1 from commitment c where c.ticket = s.ticket and c.last_sequence >= s.sequence) group by ticket order by ticket";
  private static final int AT_ONCE = 2000;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate oneMoment;

  LedgerVerification(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this.jdbc = new JdbcTemplate(jdbc.getDataSource());
    this.jdbc.setFetchSize(AT_ONCE);
    this.oneMoment = new TransactionTemplate(transactions);
    this.oneMoment.setReadOnly(true);
    this.oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** Verifies the ledger by what the database itself holds. */
  public Verified verify() {
    return verify(Map.of());
  }

  /**
   * Verifies the ledger, also by seals that were kept elsewhere.
   *
   * @param kept digests by the number of their seal
   */
  public Verified verify(Map<Long, String> kept) {
    return oneMoment.execute(status -> {
      List<LedgerFlaw> flaws = new ArrayList<>();
      ChainReader chains = new ChainReader(flaws);
      jdbc.query(ChainReader.ROWS, chains);
      chains.end();
      jdbc.query(WITHOUT_ROWS, row -> {
        flaws.add(new LedgerFlaw(row.getString("ticket"), 1, Kind.REMOVED, row.getString("ticket") + ": the whole ledger, "
            + row.getLong("last_sequence") + " rows, is gone."));
      });
      jdbc.query(SEALED_AND_GONE, row -> {
        flaws.add(new LedgerFlaw(row.getString("ticket"), row.getLong("sequence"), Kind.REMOVED, row.getString("ticket")
            + ": its ledger was sealed with " + row.getLong("sequence") + " rows, and they are not there."));
      });
      List<Seal> seals = new SealReader(jdbc, flaws).read();
      compare(kept, seals, flaws);
      return new Verified(chains.rows(), chains.tickets(), seals.size(), List.copyOf(flaws));
    });
  }

  private static void compare(Map<Long, String> kept, List<Seal> seals, List<LedgerFlaw> flaws) {
    kept.forEach((number, digest) -> {
      boolean same = seals.stream().anyMatch(seal -> seal.number() == number && seal.digest().equalsIgnoreCase(digest));
      if (!same) {
        flaws.add(new LedgerFlaw(null, number, Kind.SEAL_BROKEN, "Seal " + number + " is not the one that was kept elsewhere."));
      }
    });
  }
}
