package dev.palier.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.engine.DeploymentCheck;
import dev.palier.engine.DeploymentChecks;
import dev.palier.engine.ModelFile;
import dev.palier.engine.PackagedModels;
import dev.palier.engine.ProposedModels;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What is packaged passes the gate, alone and among itself. */
@SpringBootTest
class PackagedModelsTests {

  private final DeploymentChecks checks;

  /** What is only looked at; models are tried out elsewhere. */
  PackagedModelsTests(@Autowired List<DeploymentCheck> all) {
    checks = new DeploymentChecks(all.stream().filter(check -> !check.needsSoundModels()).toList());
  }

  @Test
  @DisplayName("The packaged models pass without a refusal and without a warning")
  void passesAlone() {
    assertThat(checks.findings(ProposedModels.among(PackagedModels.read(), List.of()))).isEmpty();
  }

  @Test
  @DisplayName("Each packaged file passes when it is deployed alone among the others")
  void passesAmongThemselves() {
    List<ModelFile> all = PackagedModels.read();

    assertThat(all).allSatisfy(file -> assertThat(checks.findings(ProposedModels.among(List.of(file), all))).isEmpty());
  }
}
