package dev.palier.notification;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Real databases with the notice ledger in them, and nothing else. */
public final class NoticeDatabase {

  private NoticeDatabase() {}

  /** A fresh H2 in memory. */
  public static DataSource h2() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return migrated(source);
  }

  /** The test run's PostgreSQL, with an empty ledger. */
  public static DataSource postgres() {
    DataSource source = Postgres.SOURCE;
    new JdbcTemplate(source).update("delete from notice");
    new JdbcTemplate(source).update("delete from notice_file");
    return source;
  }

  private static DataSource migrated(DataSource source) {
    Flyway.configure().dataSource(source).locations("classpath:db/migration").target("2").baselineVersion("1")
        .baselineOnMigrate(true).load().migrate();
    String bytes = source instanceof JdbcDataSource ? "blob" : "bytea";
    try (InputStream files = NoticeDatabase.class.getResourceAsStream("/db/migration/V12__notice_files.sql")) {
      for (String statement : new String(files.readAllBytes(), StandardCharsets.UTF_8).replace("${bytes}", bytes).split(";")) {
        if (!statement.isBlank()) {
          new JdbcTemplate(source).execute(statement);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return source;
  }

  private static final class Postgres {

    private static final DataSource SOURCE = start();

    private static DataSource start() {
      try {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(EmbeddedPostgres.builder().start().getPostgresDatabase());
        return migrated(pool);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
