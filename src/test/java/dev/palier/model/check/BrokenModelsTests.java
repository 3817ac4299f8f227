package dev.palier.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.engine.DeploymentCheck;
import dev.palier.engine.DeploymentChecks;
import dev.palier.engine.ModelFinding;
import dev.palier.engine.PackagedModels;
import dev.palier.engine.ProposedModels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Whoever deploys a broken model, table or form among those in force is told what is wrong, where, and what to do. */
@SpringBootTest
class BrokenModelsTests {

  private static final int AT_LEAST = 45;
  private static final Map<BrokenModel, List<ModelFinding>> FOUND = new HashMap<>();

  private final DeploymentChecks checks;

  BrokenModelsTests(@Autowired List<DeploymentCheck> all) {
    checks = new DeploymentChecks(all.stream().filter(check -> !check.needsSoundModels()).toList());
  }

  static Stream<BrokenModel> broken() {
    return BrokenModels.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  @DisplayName("A broken file is refused, or warned about, with file, place and sentence")
  void isTold(BrokenModel broken) {
    List<ModelFinding> findings = findings(broken);

    assertThat(findings).anySatisfy(finding -> {
      assertThat(broken.files()).extracting(file -> file.name()).contains(finding.file());
      assertThat(finding.place()).startsWith(broken.place());
      assertThat(finding.sentence()).contains(broken.telling());
      assertThat(finding.refuses()).isEqualTo(broken.refuses());
    });
    assertThat(findings.stream().anyMatch(ModelFinding::refuses)).isEqualTo(broken.refuses());
  }

  @Test
  @DisplayName("There are enough of them, each told in the page of the gate as the gate tells it")
  void thePageTellsTheTruth() {
    GatePage page = new GatePage(broken().filter(BrokenModel::refuses).toList(), broken().filter(one -> !one.refuses()).toList(),
        broken -> findings(broken).stream().filter(finding -> finding.refuses() == broken.refuses()
            && finding.sentence().contains(broken.telling()) && finding.place().startsWith(broken.place())).findFirst().orElseThrow());

    assertThat(broken().filter(BrokenModel::refuses).count()).isGreaterThanOrEqualTo(AT_LEAST);
    assertThat(page.inDocs()).isEqualTo(page.generated());
  }

  private List<ModelFinding> findings(BrokenModel broken) {
    return FOUND.computeIfAbsent(broken, one -> checks.findings(ProposedModels.among(one.files(), PackagedModels.read())));
  }
}
