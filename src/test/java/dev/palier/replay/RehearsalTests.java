package dev.palier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFinding;
import dev.palier.engine.PackagedModels;
import dev.palier.engine.ProposedModels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Models are tried out before they are deployed: what would not climb to the CEO is refused, with where it stopped. */
@Clause("4.8")
class RehearsalTests {

  private static Sandbox sandbox;

  @BeforeAll
  static void open() {
    sandbox = Sandbox.open(Palier.class, Sandbox.WITHOUT_MODELS);
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @Test
  @DisplayName("With the packaged models every course climbs to level 4 and keeps what is promised")
  void thePackagedModelsPass() {
    assertThat(new Rehearsal(sandbox).of(ProposedModels.among(PackagedModels.read(), List.of()))).isEmpty();
  }

  @Test
  @DisplayName("A path that ends after level 1 is refused and told with the ticket, the level and where it waits")
  void refusesAPathThatEndsEarly() {
    assertThat(rehearsed("gold-escalation.bpmn", "<bpmn:incoming>Flow_NotifyCscToWaitForLevel2</bpmn:incoming>", "",
        "targetRef=\"Task_WaitForLevel2\"", "targetRef=\"EndEvent_CeoTold\"")).first().asString()
        .startsWith("gold-escalation.bpmn: Tried out, a Gold P1 ticket that nobody answers never reaches level 2 of the escalation path. "
            + "Level 1 was raised 0 h 30 min after the opening, then no other. The ticket waits in gold-ticket at ")
        .contains("'Send first response' (Task_SendFirstResponse)")
        .contains("So it is with a Gold P1 ticket that was answered and then left alone");
  }

  @Test
  @DisplayName("A step that does something else than the promise needs is refused by what is then missing")
  void refusesAStepThatKeepsNoPromise() {
    assertThat(rehearsed("gold-ticket.bpmn", "${recordMissedResolution}", "${warnAboutResponse}")).isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.file()).isEqualTo("gold-ticket.bpmn"))
        .anySatisfy(finding -> assertThat(finding.sentence()).startsWith("Tried out, a Gold P1 ticket "));
  }

  @Test
  @DisplayName("Without an interval nobody hears of a Gold P1 because time passes: refused")
  void refusesTablesWithoutAnInterval() {
    assertThat(rehearsed("sla-targets.dmn", "<outputEntry id=\"Rule_SlaTargets7_Output3\">\n          <text>\"30 minutes\"",
        "<outputEntry id=\"Rule_SlaTargets7_Output3\">\n          <text>\"-\"")).first().asString()
        .isEqualTo("sla-targets.dmn: Gold P1 has no escalation interval in sla-targets, or no levels in escalation-path: nobody would hear "
            + "of a ticket because time passes (SLA 4.8)");
  }

  @Test
  @DisplayName("A shorter interval breaks no promise and passes")
  void acceptsAnotherInterval() {
    assertThat(rehearsed("sla-targets.dmn", "<outputEntry id=\"Rule_SlaTargets7_Output3\">\n          <text>\"30 minutes\"",
        "<outputEntry id=\"Rule_SlaTargets7_Output3\">\n          <text>\"20 minutes\"")).isEmpty();
  }

  private static List<ModelFinding> rehearsed(String name, String... edits) {
    ModelFile sound = PackagedModels.read().stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow();
    String text = new String(sound.content(), StandardCharsets.UTF_8);
    for (int i = 0; i < edits.length; i += 2) {
      assertThat(text).contains(edits[i]);
      text = text.replace(edits[i], Objects.requireNonNull(edits[i + 1]));
    }
    ModelFile edited = ModelFile.read(name, text.getBytes(StandardCharsets.UTF_8));
    return new Rehearsal(sandbox).of(ProposedModels.among(List.of(edited), PackagedModels.read()));
  }
}
