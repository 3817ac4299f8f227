package dev.palier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

/** Settings of the mailbox. */
class IntakePropertiesTests {

  private final ApplicationContextRunner program = new ApplicationContextRunner().withUserConfiguration(IntakeConfiguration.class);

  @Test
  @DisplayName("Without a host nothing is needed")
  void nothingIsNeeded() {
    program.run(context -> assertThat(context.getBean(IntakeProperties.class).host()).isNull());
  }

  @Test
  @DisplayName("Host, user, password and the mail server's own name are enough")
  void littleIsEnough() {
    program.withPropertyValues("palier.intake.host=mail.example", "palier.intake.username=support", "palier.intake.password=x",
        "palier.intake.authserv-id=mail.example").run(context -> {
          IntakeProperties settings = context.getBean(IntakeProperties.class);
          assertThat(settings.protocol()).isEqualTo("imaps");
          assertThat(settings.policy()).isEqualTo(MailPolicy.Authentication.QUARANTINE);
          assertThat(settings.maxSize()).isEqualTo(DataSize.ofMegabytes(25));
        });
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("What makes no sense is refused with a sentence that names the property")
  @CsvSource({
      "username=, palier.intake.username must be set",
      "password=, palier.intake.password must be set",
      "authserv-id=, palier.intake.authserv-id must be the name that your mail server writes",
      "protocol=pop3, palier.intake.protocol must be imaps or imap",
      "port=70000, palier.intake.port must be 0 to 65535",
      "done-folder=INBOX, palier.intake.done-folder must name a folder other",
      "quarantine-folder=INBOX, palier.intake.quarantine-folder must name a folder other",
      "poll=10ms, palier.intake.poll must be PT1S to PT10M",
      "timeout=1h, palier.intake.timeout must be PT1S to PT1M",
      "max-size=1TB, palier.intake.max-size must be 1KB to 50MB",
      "our-addresses=not an address, palier.intake.our-addresses must be mail addresses"})
  void refusesNonsense(String setting, String sentence) {
    program.withPropertyValues("palier.intake.host=mail.example", "palier.intake.username=support", "palier.intake.password=x",
        "palier.intake.authserv-id=mail.example", "palier.intake." + setting).run(context ->
            assertThat(context).getFailure().hasStackTraceContaining(sentence));
  }
}
