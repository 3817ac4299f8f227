package dev.palier.sla;

import dev.palier.sla.LedgerFlaw.Kind;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Follows the seals from the first to the last and notes where one is not what was sealed. */
final class SealReader {

  private static final String SEALS = "select * from ledger_seal order by number";
  private static final String HEADS = "select ticket, sequence, hash from ledger_seal_head where seal_number = ? order by position";
  private static final String HEADS_OF_NONE = "select distinct seal_number from ledger_seal_head h where not exists "
      + "(select 1 from ledger_seal s where s.number = h.seal_number) order by seal_number";

  private final JdbcTemplate jdbc;
  private final List<LedgerFlaw> flaws;

  SealReader(JdbcTemplate jdbc, List<LedgerFlaw> flaws) {
    this.jdbc = jdbc;
    this.flaws = flaws;
  }

  /** All of them, in order. */
  List<Seal> read() {
    List<Seal> seals = new ArrayList<>(jdbc.query(SEALS, (row, number) -> LedgerSeals.read(row)));
    long before = 0;
    String previous = LedgerChain.START;
    for (Seal seal : seals) {
      if (seal.number() != before + 1) {
        flaw(before + 1, "Seal " + (before + 1) + " is gone.");
      } else if (!seal.previous().equals(previous)) {
        flaw(seal.number(), "Seal " + seal.number() + " does not follow the seal before it.");
      }
      if (!seal.digest().equals(recomputed(seal))) {
        flaw(seal.number(), "Seal " + seal.number() + " is not what was sealed.");
      }
      before = seal.number();
      previous = seal.digest();
    }
    long last = before;
    jdbc.queryForList(HEADS_OF_NONE, Long.class).stream().filter(gone -> gone > last).forEach(gone ->
        flaw(gone, "Seal " + gone + " is gone."));
    return seals;
  }

  private String recomputed(Seal seal) {
    SealDigest digest = new SealDigest(seal.number(), seal.sealedAt(), seal.previous());
    jdbc.query(HEADS, row -> {
      digest.add(row.getString("ticket"), row.getLong("sequence"), row.getString("hash"));
    }, seal.number());
    return digest.hex();
  }

  private void flaw(long number, String sentence) {
    flaws.add(new LedgerFlaw(null, number, Kind.SEAL_BROKEN, sentence));
  }
}
