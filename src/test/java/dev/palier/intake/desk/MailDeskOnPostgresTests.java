package dev.palier.intake.desk;

import dev.palier.PostgresUnderTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same mails, on the database that several nodes share. */
@DirtiesContext
class MailDeskOnPostgresTests extends MailDeskTests {

  @DynamicPropertySource
  static void postgres(DynamicPropertyRegistry properties) {
    PostgresUnderTest.lead(properties);
  }
}
