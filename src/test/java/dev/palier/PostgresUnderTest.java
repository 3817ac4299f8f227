package dev.palier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The PostgreSQL of the test run, with a database of its own for whoever asks; it ends with the JVM. */
public final class PostgresUnderTest {

  private static EmbeddedPostgres server;

  private PostgresUnderTest() {
  }

  /** Leads a program that is tested to a fresh database. */
  public static void lead(DynamicPropertyRegistry properties) {
    String url = freshUrl();
    properties.add("spring.datasource.url", () -> url);
    properties.add("spring.datasource.username", () -> "postgres");
  }

  /** Where a fresh database is, for the user {@code postgres}. */
  public static synchronized String freshUrl() {
    String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
    new JdbcTemplate(server().getPostgresDatabase()).execute("create database " + name);
    return server().getJdbcUrl("postgres", name);
  }

  private static EmbeddedPostgres server() {
    if (server == null) {
      try {
        // The start-up rules ask for synchronous_commit; nobody pulls the plug of a test, so nothing needs to reach the disk.
        server = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "off").start();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return server;
  }
}
