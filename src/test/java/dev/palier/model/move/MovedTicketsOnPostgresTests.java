package dev.palier.model.move;

import dev.palier.PostgresUnderTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on the database that several nodes share. */
@DirtiesContext
class MovedTicketsOnPostgresTests extends MovedTicketsTests {

  @DynamicPropertySource
  static void postgres(DynamicPropertyRegistry properties) {
    PostgresUnderTest.lead(properties);
  }
}
