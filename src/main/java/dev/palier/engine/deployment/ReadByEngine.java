package dev.palier.engine.deployment;

import dev.palier.engine.EngineReading;
import dev.palier.engine.ModelFile;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.stereotype.Component;

/** Lets the engine's own parsers read a file; problems are read off their exceptions before anything is written. */
@Component
class ReadByEngine extends SpringBootProcessEnginePlugin implements EngineReading {

  private ProcessEngineConfigurationImpl configuration;

  @Override
  public void postInit(SpringProcessEngineConfiguration initialised) {
    configuration = initialised;
  }

  @Override
  public List<Problem> problemsOf(ModelFile file) {
    if (!file.name().endsWith(".bpmn") && !file.name().endsWith(".dmn")) {
      return List.of();
    }
    return configuration.getCommandExecutorTxRequired().execute(context -> {
      try {
        read(file);
        return List.of();
      } catch (ParseException unsound) {
        return problems(unsound);
      } catch (ProcessEngineException unreadable) {
        return List.of(new Problem("", reason(unreadable)));
      }
    });
  }

  private void read(ModelFile file) {
    var content = new ByteArrayInputStream(file.content());
    if (file.name().endsWith(".dmn")) {
      try {
        configuration.getDmnEngineConfiguration().getTransformer().createTransform().modelInstance(content)
            .transformDecisionRequirementsGraph();
      } catch (RuntimeException unreadable) {
        throw new ProcessEngineException(reason(unreadable), unreadable);
      }
      return;
    }
    var deployment = new DeploymentEntity();
    deployment.setNew(true);
    parser().createParse().sourceInputStream(content).deployment(deployment).name(file.name()).execute();
  }

  private org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser parser() {
    return configuration.getDeployers().stream().filter(BpmnDeployer.class::isInstance).map(BpmnDeployer.class::cast)
        .findFirst().orElseThrow().getBpmnParser();
  }

  private static List<Problem> problems(ParseException unsound) {
    List<Problem> problems = new ArrayList<>();
    unsound.getResorceReports().stream().flatMap(report -> report.getErrors().stream()).forEach(error -> problems.add(new Problem(
        Optional.ofNullable(error.getMainElementId()).orElse(error.getLine() > 0 ? "line " + error.getLine() : ""),
        error.getMessage())));
    return problems;
  }

  private static String reason(Throwable failed) {
    Throwable cause = failed;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getMessage();
  }
}
