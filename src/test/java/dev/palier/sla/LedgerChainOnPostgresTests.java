package dev.palier.sla;

import com.zaxxer.hikari.HikariDataSource;
import dev.palier.PostgresUnderTest;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.JdbcTemplate;

/** The chain on PostgreSQL. */
class LedgerChainOnPostgresTests extends LedgerChainTests {

  private static final List<String> TABLES = List.of("ledger_seal_head", "ledger_seal", "ledger", "sla_clock", "commitment");

  private static HikariDataSource shared;

  @AfterAll
  static void stop() {
    shared.close();
    shared = null;
  }

  @Override
  DataSource emptyLedger() {
    if (shared == null) {
      shared = (HikariDataSource) super.emptyLedger();
    }
    TABLES.forEach(table -> new JdbcTemplate(shared).update("delete from " + table));
    return shared;
  }

  @Override
  DataSource database() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(PostgresUnderTest.freshUrl());
    pool.setUsername("postgres");
    pool.setMaximumPoolSize(3);
    return pool;
  }

  @Override
  void migrate(DataSource source, String target) {
    migrate(source, "bytea", target);
  }

  @Override
  String user() {
    return "postgres";
  }
}
