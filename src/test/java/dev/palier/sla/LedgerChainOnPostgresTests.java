package dev.palier.sla;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.JdbcTemplate;

/** The chain on PostgreSQL. */
class LedgerChainOnPostgresTests extends LedgerChainTests {

  private static final List<String> TABLES = List.of("ledger_seal_head", "ledger_seal", "ledger", "sla_clock", "commitment");

  private static EmbeddedPostgres postgres;
  private static DataSource shared;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
  }

  @AfterAll
  static void stop() throws IOException {
    shared = null;
    postgres.close();
  }

  @Override
  DataSource emptyLedger() {
    if (shared == null) {
      shared = super.emptyLedger();
    }
    TABLES.forEach(table -> new JdbcTemplate(shared).update("delete from " + table));
    return shared;
  }

  @Override
  DataSource database() {
    String name = "ledger_" + UUID.randomUUID().toString().replace('-', '_');
    new JdbcTemplate(postgres.getPostgresDatabase()).execute("create database " + name);
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(postgres.getDatabase("postgres", name));
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
