package dev.palier.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.engine.DeploymentChecks;
import dev.palier.engine.UsableInModels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@SpringBootTest
@Import(ModelGuardTests.Beans.class)
class ModelGuardTests {

  @Autowired ProcessEngine engine;

  @UsableInModels
  public static class Open {
    public String word(DelegateExecution execution) {
      return "open";
    }
  }

  public static class Hidden {
    public String word(DelegateExecution execution) {
      return "hidden";
    }
  }

  /** Without an annotation: sandboxes scan the test classes too, and must keep their checks. */
  static class Beans {

    /** The guards hold even for what came past every check. */
    @Bean
    @Primary
    DeploymentChecks noChecks() {
      return new DeploymentChecks(List.of());
    }

    @Bean
    Open open() {
      return new Open();
    }

    @Bean
    Hidden hidden() {
      return new Hidden();
    }
  }

  @ParameterizedTest
  @DisplayName("A model that brings code along is not deployed, and the refusal names what to use instead")
  @ValueSource(strings = {
      "<bpmn:scriptTask id='Task_Run' scriptFormat='juel'><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>",
      "<bpmn:serviceTask id='Task_Run' camunda:class='java.lang.String'/>",
      "<bpmn:serviceTask id='Task_Run' camunda:type='external' camunda:topic='mail'/>",
      "<bpmn:serviceTask id='Task_Run' camunda:expression='${1}'><bpmn:extensionElements>"
          + "<camunda:executionListener event='start'><camunda:script scriptFormat='juel'>${1}</camunda:script>"
          + "</camunda:executionListener></bpmn:extensionElements>"
          + "</bpmn:serviceTask>",
      "<bpmn:serviceTask id='Task_Run' camunda:expression='${1}'><bpmn:extensionElements>"
          + "<camunda:executionListener event='end' class='java.lang.String'/></bpmn:extensionElements></bpmn:serviceTask>"})
  void codeIsNotDeployed(String task) {
    assertThatThrownBy(() -> deploy(task)).hasMessageContaining("use camunda:delegateExpression");
  }

  @Test
  @DisplayName("Even a script that came into the database otherwise finds no engine to run it")
  void noScriptEngine() {
    assertThatThrownBy(() -> new NoScripts().getScriptEngine("juel", true)).hasMessageContaining("not allowed");
    assertThat(engine.getProcessEngineConfiguration())
        .extracting("scriptEngineResolver").isInstanceOf(NoScripts.class);
  }

  @Test
  @DisplayName("An expression reaches a bean that is marked for models")
  void markedBeanIsReached() {
    assertThat(run("${execution.setVariable(\"w\", open.word(execution))}")).isEqualTo("open");
  }

  @ParameterizedTest
  @DisplayName("An expression reaches neither other beans nor classes nor the engine")
  @ValueSource(strings = {
      "${hidden.word(execution)}",
      "${dataSource}",
      "${environment.systemProperties}",
      "${\"\".getClass()}",
      "${\"\".class.forName(\"java.lang.Runtime\")}",
      "${open.class}",
      "${open.getClass().getClassLoader()}",
      "${execution.processEngineServices.identityService}",
      "${execution.getProcessEngineServices()}",
      "${execution.processEngine}",
      "${now().getClass().getName()}"})
  void nothingElseIsReached(String expression) {
    assertThatThrownBy(() -> run(expression)).isInstanceOf(Exception.class);
  }

  @ParameterizedTest
  @DisplayName("Decisions are evaluated without scripts, in FEEL and in expressions")
  @ValueSource(strings = {"feel;tier", "juel;${open.word(null)}"})
  void decisionsNeedNoScripts(String input) throws IOException {
    String[] parts = input.split(";");
    deploy("one-cell.dmn", "<inputExpression id='i1' typeRef='string' expressionLanguage='" + parts[0] + "'><text>" + parts[1]
        + "</text></inputExpression>");

    var result = engine.getDecisionService().evaluateDecisionTableByKey("one-cell", Map.of("tier", "open"));

    assertThat(result.getSingleResult().getSingleEntry().toString()).isEqualTo("found");
  }

  private Object run(String expression) {
    deploy("<bpmn:serviceTask id='Task_Run' camunda:expression='" + expression + "' camunda:asyncAfter='true'/>");
    var instance = engine.getRuntimeService().startProcessInstanceByKey("one-task");
    try {
      return engine.getRuntimeService().getVariable(instance.getId(), "w");
    } finally {
      engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test");
    }
  }

  private void deploy(String task) {
    try {
      deploy("one-task.bpmn", task);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void deploy(String file, String part) throws IOException {
    try (InputStream model = getClass().getResourceAsStream("/engine/" + file + ".template")) {
      String text = new String(model.readAllBytes(), StandardCharsets.UTF_8).replace("PLACE", part);
      engine.getRepositoryService().createDeployment().addString(file, text).deploy();
    }
  }
}
