package dev.palier.sla;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.JdbcTemplate;

/** The chain on PostgreSQL. */
class LedgerChainOnPostgresTests extends LedgerChainTests {

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Override
  DataSource database() {
    String name = "ledger_" + UUID.randomUUID().toString().replace('-', '_');
    new JdbcTemplate(postgres.getPostgresDatabase()).execute("create database " + name);
    return postgres.getDatabase("postgres", name);
  }

  @Override
  void migrate(DataSource source, String target) {
    migrate(source, "bytea", target);
  }
}
