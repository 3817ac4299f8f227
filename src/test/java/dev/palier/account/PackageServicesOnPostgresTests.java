package dev.palier.account;

import dev.palier.PostgresUnderTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on the database that several nodes share. */
@DirtiesContext
class PackageServicesOnPostgresTests extends PackageServicesTests {

  @DynamicPropertySource
  static void postgres(DynamicPropertyRegistry properties) {
    PostgresUnderTest.lead(properties);
  }
}
