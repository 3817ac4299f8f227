package dev.palier.ticket.attainment;

import dev.palier.PostgresUnderTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same counts, on the database that several nodes share. */
@DirtiesContext
class AttainmentOnPostgresTests extends AttainmentTests {

  @DynamicPropertySource
  static void postgres(DynamicPropertyRegistry properties) {
    PostgresUnderTest.lead(properties);
  }
}
