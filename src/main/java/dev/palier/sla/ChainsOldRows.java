package dev.palier.sla;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/** Chains the rows of ledgers that were written before there were chains; from then on no row is without one. */
@Component
class ChainsOldRows implements JavaMigration {

  private static final String ROWS = "select * from ledger order by ticket, sequence";
  private static final String SET_HASH = "update ledger set hash = ? where ticket = ? and sequence = ?";
  private static final String SET_HEADS = "update commitment set ledger_head = (select hash from ledger "
      + "where ledger.ticket = commitment.ticket and ledger.sequence = commitment.last_sequence)";
  private static final int AT_ONCE = 1000;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("9.1");
  }

  @Override
  public String getDescription() {
    return "chain the rows of the ledger";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(AT_ONCE);
      chain(connection, statement);
      statement.executeUpdate(SET_HEADS);
      statement.execute("alter table ledger alter column hash set not null");
      statement.execute("alter table commitment alter column ledger_head set not null");
    }
  }

  private static void chain(Connection connection, Statement statement) throws SQLException {
    LedgerChain chain = new LedgerChain();
    String ticket = null;
    String last = LedgerChain.START;
    int waiting = 0;
    try (ResultSet rows = statement.executeQuery(ROWS); PreparedStatement set = connection.prepareStatement(SET_HASH)) {
      while (rows.next()) {
        LedgerEntry entry = LedgerRows.read(rows);
        last = chain.hash(entry.ticket().equals(ticket) ? last : LedgerChain.START, entry);
        ticket = entry.ticket();
        set.setString(1, last);
        set.setString(2, ticket);
        set.setLong(3, entry.sequence());
        set.addBatch();
        if (++waiting % AT_ONCE == 0) {
          set.executeBatch();
        }
      }
      set.executeBatch();
    }
  }
}
