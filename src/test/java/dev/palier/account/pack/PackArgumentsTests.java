package dev.palier.account.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Palier;
import dev.palier.account.ReviewCommand;
import dev.palier.sla.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackArgumentsTests {

  @TempDir Path folder;

  @Test
  @DisplayName("The command review takes a customer, the days and a folder; settings go to Spring")
  void readsTheCommandLine() {
    PackArguments asked = PackArguments.parse(List.of("--customer", "acme", "--from", "2026-01-01", "--to", "2026-04-01", "--out",
        folder.toString(), "--spring.datasource.url=jdbc:h2:mem:x"));

    assertThat(asked.customer()).isEqualTo("acme");
    assertThat(asked.period().name()).isEqualTo("2026-Q1");
    assertThat(asked.settings()).containsExactly("--spring.datasource.url=jdbc:h2:mem:x");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @DisplayName("What is missing or unusable is said with the usage, status 2")
  @CsvSource({"--from,yesterday,expected a day such as 2026-01-01", "--to,2025-01-01,expected a day after 2026-01-01",
      "--out,/nowhere/at/all,expected an existing folder", "--until,2026-01-01,unknown argument '--until'"})
  void refusesOthers(String name, String value, String sentence) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--customer", "acme", "--from", "2026-01-01", "--to", "2026-04-01", "--out",
        folder.toString()));
    int place = arguments.indexOf(name);
    if (place < 0) {
      arguments.addAll(List.of(name, value));
    } else {
      arguments.set(place + 1, value);
    }

    assertThatThrownBy(() -> PackArguments.parse(arguments)).isInstanceOf(Refusal.class).hasMessageContaining(sentence)
        .hasMessageContaining("usage: review");
    assertThat(ReviewCommand.run(Palier.class, arguments.toArray(String[]::new))).isEqualTo(2);
  }
}
