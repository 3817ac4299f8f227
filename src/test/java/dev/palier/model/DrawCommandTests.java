package dev.palier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command draw, as a process owner types it. */
class DrawCommandTests {

  private static final Path SEAL = Path.of("processes/ledger-seal.bpmn");
  private static final Path TARGETS = Path.of("processes/sla-targets.dmn");

  @TempDir
  private Path folder;
  private Path models;
  private Path out;

  @BeforeEach
  void copyTwoModels() throws IOException {
    models = Files.createDirectories(folder.resolve("mine"));
    out = folder.resolve("pictures");
    Files.copy(SEAL, models.resolve("ledger-seal.bpmn"));
    Files.copy(TARGETS, models.resolve("sla-targets.dmn"));
  }

  @Test
  @DisplayName("Draws a folder into another that it makes, with a page of all pictures")
  void drawsAFolder() throws IOException {
    assertThat(draw()).isZero();

    assertThat(out).isDirectoryContaining("glob:**/ledger-seal.svg").isDirectoryContaining("glob:**/sla-targets.table.svg");
    assertThat(out.resolve("README.md")).content().contains("## The record", "](../mine/ledger-seal.bpmn)", "| \"GOLD\" | \"P1\" |");
  }

  @Test
  @DisplayName("Draws what can be drawn, and ends with 1 when a model cannot")
  void tellsWhatCannotBeDrawn() throws IOException {
    Files.writeString(models.resolve("broken.bpmn"), "<no");

    assertThat(draw()).isEqualTo(1);

    assertThat(out.resolve("ledger-seal.svg")).exists();
    assertThat(out.resolve("broken.svg")).doesNotExist();
  }

  @Test
  @DisplayName("Writes nothing over a page that somebody else has written")
  void sparesOtherPages() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("README.md"), "# Mine\n");

    assertThat(draw()).isEqualTo(2);

    assertThat(out.resolve("README.md")).hasContent("# Mine\n");
    assertThat(out.resolve("ledger-seal.svg")).doesNotExist();
  }

  @Test
  @DisplayName("Ends with 2 for arguments that it does not understand")
  void refusesArguments() throws IOException {
    assertThat(DrawCommand.run()).isEqualTo(2);
    assertThat(DrawCommand.run(models.toString(), "--to", out.toString())).isEqualTo(2);
    assertThat(DrawCommand.run(folder.resolve("nowhere").toString(), "--out", out.toString())).isEqualTo(2);
    assertThat(DrawCommand.run(models.toString(), "--out", SEAL.toString())).isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  private int draw() throws IOException {
    return DrawCommand.run(models.toString(), "--out", out.toString());
  }
}
