package dev.palier.model;

import static dev.palier.model.StartedProgram.MODEL;
import static dev.palier.model.StartedProgram.TABLE;
import static dev.palier.model.StartedProgram.deploy;
import static dev.palier.model.StartedProgram.versions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Palier;
import dev.palier.engine.DeploymentWitness;
import dev.palier.engine.MadeDeployment;
import dev.palier.engine.MadeDeployment.DeployedFile;
import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFinding;
import dev.palier.replay.Sandbox;
import dev.palier.sla.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code models}. */
class ModelsCommandTests {

  private static final String WAS = "name=\"Notify CSC\"";
  private static final String PERSONS = "name=\"Call CSC\"";

  @TempDir Path models;
  @TempDir Path folder;

  @Test
  @DisplayName("lists what is in force, tells what files would change, writes versions to edit or go back to, and takes the packaged one")
  void acts() throws IOException {
    StartedProgram started = StartedProgram.onH2(models);
    try (Sandbox program = started.start()) {
      deploy(program, "paula", "Call instead of writing", MODEL, started.edited(MODEL, WAS, PERSONS));

      assertThat(perform(program, "list")).hasSize(3).anyMatch(line -> line.matches("process +gold-escalation +version 2 +changed by paula on .*"))
          .anyMatch(line -> line.matches("decision +escalation-path +version 1 +as packaged"));

      assertThat(perform(program, "difference", models.toString())).containsExactly(
          MODEL + ": Step 'Notify CSC' (Task_NotifyCsc) is now called 'Notify CSC', was 'Call CSC'");
      assertThat(perform(program, "difference", models.resolve(TABLE).toString()))
          .containsExactly("Nothing would change: 1 files are in force as they are.");

      Path all = folder.resolve("all");
      assertThat(perform(program, "export", all.toString())).containsExactly("3 files written into " + all);
      assertThat(Files.readString(all.resolve(MODEL))).contains(PERSONS);
      assertThatThrownBy(() -> perform(program, "export", all.toString())).isInstanceOf(Refusal.class).hasMessageContaining("not empty");
      Path first = folder.resolve("first");
      perform(program, "export", first.toString(), "--version-of", "gold-escalation=1");
      assertThat(first.toFile().list()).containsExactly(MODEL);
      assertThat(Files.readString(first.resolve(MODEL))).isEqualTo(started.packaged(MODEL));
      assertThatThrownBy(() -> perform(program, "export", folder.resolve("none").toString(), "--version-of", "gold-escalation=9"))
          .hasMessageContaining("no version 9");

      assertThat(perform(program, "take", MODEL, TABLE, "--reason", "The call was not worth it", "--as", "peter")).containsExactly(
          MODEL + ": the packaged version is in force now", TABLE + ": is in force as packaged already");
      assertThat(versions(program)).contains("gold-escalation 3: AS_PACKAGED", "escalation-path 1: AS_PACKAGED");
      SignOff taken = program.get(SignOffs.class).newest(null, null, 1).get(0);
      assertThat(List.of(taken.actor(), taken.reason(), taken.source()))
          .containsExactly("peter", "The call was not worth it", "command models take");
      program.get(DeploymentWitness.class).witness(new MadeDeployment("d", "Warned", null, "paula", null, taken.at(), List.of(new DeployedFile(
          null, ModelFile.read(MODEL, started.packaged(MODEL).getBytes(StandardCharsets.UTF_8)), List.of())), List.of(
          ModelFinding.warning(MODEL, "Task_NotifyCsc", "Think again."), ModelFinding.warning("other.dmn", "", "Not here."))));
      assertThat(program.get(SignOffs.class).newest(null, null, 1).get(0).files().get(0).warnings()).containsExactly(
          "Task_NotifyCsc: Think again.");
      assertThatThrownBy(() -> perform(program, "take", "nothing.bpmn", "--reason", "x")).hasMessageContaining("nothing.bpmn");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lists", "list all", "take " + MODEL, "take --reason x", "export", "difference a b", "list --as x",
      "export dir --version-of gold-escalation", "export dir --version-of"})
  @DisplayName("arguments that cannot be understood end with 2 before anything is opened")
  void unusable(String line) {
    assertThat(ModelsCommand.run(Palier.class, line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
  }

  private static List<String> perform(Sandbox program, String... arguments) throws IOException {
    return program.get(ModelsActs.class).perform(ModelsArguments.parse(Arrays.asList(arguments)));
  }
}
