package dev.palier.engine.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Palier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the whole program with one unsafe setting each. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTests {

  @AfterEach
  void backToUtc() {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @DisplayName("An unsafe setting stops the start with a sentence and an action")
  @CsvSource(delimiter = '|', textBlock = """
      camunda.bpm.job-execution.lock-time-in-millis=300000 | lock-time-in-millis is not between 20000 and 30000
      camunda.bpm.job-execution.lock-time-in-millis=5000   | lock-time-in-millis is not between 20000 and 30000
      camunda.bpm.job-execution.backoff-time-in-millis=25  | backoff-time-in-millis is not 0
      camunda.bpm.admin-user.password=                     | camunda.bpm.admin-user.password is not set
      camunda.bpm.admin-user.password=demo                 | one that everybody knows
      camunda.bpm.admin-user.password=short-1A             | camunda.bpm.admin-user.password is too weak
      camunda.bpm.admin-user.password=Admin-4-stairs       | camunda.bpm.admin-user.password is too weak
      camunda.bpm.generic-properties.properties.histroy-time-to-live=P1D | properties.histroy-time-to-live
      """)
  void unsafeSettingStopsStart(String setting, String sentence, CapturedOutput output) {
    assertThatThrownBy(() -> start(setting)).hasStackTraceContaining(sentence);

    assertThat(output).contains("Description:").contains("Action:").contains(sentence).doesNotContain("at org.springframework");
  }

  @Test
  @DisplayName("The sentence on a missing password names the environment variable")
  void missingPasswordNamesEnvironmentVariable(CapturedOutput output) {
    assertThatThrownBy(() -> start("camunda.bpm.admin-user.password="));

    assertThat(output).contains("CAMUNDA_BPM_ADMINUSER_PASSWORD");
  }

  @Test
  @DisplayName("A JVM outside UTC stops the start")
  void otherTimeZoneStopsStart(CapturedOutput output) {
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Paris"));

    assertThatThrownBy(() -> start());

    assertThat(output).contains("time zone (user.timezone) is not UTC");
  }

  @Test
  @DisplayName("The program's own main puts the JVM into UTC")
  void mainSetsUtc() {
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Paris"));

    assertThatThrownBy(() -> Palier.main(new String[] {"--camunda.bpm.job-execution.backoff-time-in-millis=1"}))
        .hasStackTraceContaining("backoff");

    assertThat(TimeZone.getDefault().getID()).isEqualTo("UTC");
  }

  @Test
  @DisplayName("An H2 file without WRITE_DELAY=0 stops the start, however it was configured")
  void delayedH2FileStopsStart(@TempDir Path folder, CapturedOutput output) {
    assertThatThrownBy(() -> start("spring.datasource.url=jdbc:h2:file:" + folder.resolve("palier")));

    assertThat(output).contains("Description:").contains("without WRITE_DELAY=0").contains("spring.datasource.url");
  }

  @Test
  @DisplayName("An H2 file with WRITE_DELAY=0 does not")
  void promptH2FileStarts(@TempDir Path folder) {
    try (var program = start("spring.datasource.url=jdbc:h2:file:" + folder.resolve("palier") + ";WRITE_DELAY=0")) {
      assertThat(program.isRunning()).isTrue();
    }
  }

  @Test
  @DisplayName("The demo profile alone may start with a password that everybody knows")
  void demoStartsWithKnownPassword() {
    try (var program = start("spring.profiles.active=demo", "camunda.bpm.admin-user.password=demo",
        "spring.datasource.url=jdbc:h2:mem:refused-start-demo", "camunda.bpm.job-execution.enabled=true",
        "camunda.bpm.generic-properties.properties.enable-password-policy=false")) {
      assertThat(program.isRunning()).isTrue();
    }
  }

  @Test
  @DisplayName("A command that serves nobody needs no administrator")
  void commandNeedsNoAdministrator() {
    try (var program = start("spring.main.web-application-type=none", "spring.profiles.active=replay",
        "camunda.bpm.admin-user.password=", "spring.autoconfigure.exclude="
            + "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration")) {
      assertThat(program.getBean(ProcessEngine.class).getIdentityService().createUserQuery().count()).isZero();
    }
  }

  private static ConfigurableApplicationContext start(String... settings) {
    List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    return SpringApplication.run(Palier.class, arguments.toArray(String[]::new));
  }
}
