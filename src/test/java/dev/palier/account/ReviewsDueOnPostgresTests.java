package dev.palier.account;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on the database that several nodes share. */
@DirtiesContext
class ReviewsDueOnPostgresTests extends ReviewsDueTests {

  private static EmbeddedPostgres postgres;

  @DynamicPropertySource
  static void postgres(DynamicPropertyRegistry properties) throws IOException {
    postgres = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
    properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
    properties.add("spring.datasource.username", () -> "postgres");
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }
}
