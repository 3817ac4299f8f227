package dev.palier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Palier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A process owner asks of a folder whether it could be deployed. */
@ExtendWith(OutputCaptureExtension.class)
class CheckCommandTests {

  @TempDir private Path folder;

  @Test
  @DisplayName("What could be deployed: no finding, exit status 0, and nothing is left behind")
  void sound(CapturedOutput output) throws IOException {
    var engines = ProcessEngines.getProcessEngines().keySet();
    copy("gold-escalation.bpmn", "CEO told", "CEO knows");

    assertThat(CheckCommand.run(Palier.class, folder.toString())).isZero();

    assertThat(output.getOut().lines().filter(line -> line.contains(".bpmn: "))).isEmpty();
    assertThat(output.getErr()).contains("courses of tickets tried out").contains("They can be deployed");
    assertThat(ProcessEngines.getProcessEngines()).containsOnlyKeys(engines);
  }

  @Test
  @DisplayName("What would be refused: one finding a line with file, place and sentence, exit status 1")
  void refused(CapturedOutput output) throws IOException {
    copy("gold-escalation.bpmn", "camunda:delegateExpression=\"${notifyLevel}\"", "camunda:delegateExpression=\"${notifyLevl}\"");

    assertThat(CheckCommand.run(Palier.class, folder.toString())).isEqualTo(1);

    assertThat(output.getOut().lines().filter(line -> line.startsWith("gold-escalation.bpmn: Task_Notify"))).hasSize(4)
        .allSatisfy(line -> assertThat(line).contains("notifyLevl"));
  }

  @Test
  @DisplayName("A warning refuses nothing: exit status 0")
  void warned(CapturedOutput output) throws IOException {
    copy("sla-targets.dmn", "<outputEntry id=\"Rule_SlaTargets7_Output3\">\n          <text>\"30 minutes\"",
        "<outputEntry id=\"Rule_SlaTargets7_Output3\">\n          <text>\"1 hour\"");

    assertThat(CheckCommand.run(Palier.class, folder.toString())).isZero();

    assertThat(output.getOut()).contains("sla-targets.dmn: table sla-targets, row 7, column 'Escalation interval': warning: With 1 hour");
  }

  @Test
  @DisplayName("A folder that is not there, or holds no model, is named: exit status 2")
  void unusable(CapturedOutput output) {
    assertThat(CheckCommand.run(Palier.class, folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(CheckCommand.run(Palier.class, folder.toString())).isEqualTo(2);
    assertThat(CheckCommand.run(Palier.class)).isEqualTo(2);

    assertThat(output.getErr()).contains("check: expected a folder, was '" + folder.resolve("nowhere") + "'")
        .contains("check: " + folder + " holds no model; expected files ending in .bpmn, .dmn or .form")
        .contains("usage: check DIR [--base DIR]");
  }

  private void copy(String name, String right, String wrong) throws IOException {
    String sound = Files.readString(Path.of("processes", name));
    assertThat(sound).contains(right);
    Files.writeString(folder.resolve(name), sound.replace(right, wrong));
  }
}
