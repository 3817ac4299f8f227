package dev.palier.availability.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListArgumentsTests {

  @Test
  @DisplayName("The command takes months, a folder, and settings for Spring")
  void reads(@TempDir Path out) {
    ListArguments read = ListArguments.parse(List.of("--from", "2026-09", "--spring.datasource.url=jdbc:x", "--to", "2026-10", "--out",
        out.toString()));

    assertThat(read).isEqualTo(new ListArguments(YearMonth.of(2026, 9), YearMonth.of(2026, 10), out,
        List.of("--spring.datasource.url=jdbc:x")));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("What is unusable is refused with what was expected")
  @CsvSource({"--from 2026-10 --to 2026-09 --out .|expected 2026-10 or a later month, was 2026-09",
      "--from October --to 2026-10 --out .|--from: expected a month such as 2026-10, was 'October'",
      "--from 2026-10 --to 2026-10 --out nowhere|expected an existing folder, was 'nowhere'", "--from 2026-10 --out .|--to is needed",
      "--from|--from needs a value", "--from 2026-10 --from 2026-10|--from is given twice", "--customer acme|unknown argument '--customer'"})
  void refuses(String line) {
    String[] parts = line.split("\\|");

    assertThatThrownBy(() -> ListArguments.parse(Arrays.asList(parts[0].split(" ")))).hasMessageContaining(parts[1])
        .hasMessageContaining("usage: availability");
  }
}
