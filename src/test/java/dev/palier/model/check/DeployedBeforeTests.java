package dev.palier.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Palier;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The gate looks at what is new: what came before it goes on. */
class DeployedBeforeTests {

  /** Nobody sees the task, nothing is drawn, an expression does a step: today's gate has much against it. */
  private static final String MODEL = """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          id="definitions" targetNamespace="http://palier.dev/test">
        <bpmn:process id="old-ways" name="Old ways" isExecutable="true" camunda:historyTimeToLive="P1D">
          <bpmn:startEvent id="StartEvent_Asked"/>
          <bpmn:sequenceFlow id="f1" sourceRef="StartEvent_Asked" targetRef="Task_Wait"/>
          <bpmn:userTask id="Task_Wait"/>
          <bpmn:sequenceFlow id="f2" sourceRef="Task_Wait" targetRef="Task_Note"/>
          <bpmn:serviceTask id="Task_Note" camunda:expression="${execution.setVariable('went', 'on')}"/>
          <bpmn:sequenceFlow id="f3" sourceRef="Task_Note" targetRef="Task_Rest"/>
          <bpmn:userTask id="Task_Rest"/>
        </bpmn:process>
      </bpmn:definitions>
      """;

  @TempDir Path folder;

  @Test
  @DisplayName("What today's gate would refuse goes on after a restart, and only its next version is refused")
  void goesOn() {
    try (ConfigurableApplicationContext before = start("--palier.models.checked=false")) {
      ProcessEngine engine = before.getBean(ProcessEngine.class);
      engine.getRepositoryService().createDeployment().addString("old-ways.bpmn", MODEL).deploy();
      engine.getRuntimeService().startProcessInstanceByKey("old-ways", "T-1");
    }

    try (ConfigurableApplicationContext after = start()) {
      ProcessEngine engine = after.getBean(ProcessEngine.class);
      Task waiting = engine.getTaskService().createTaskQuery().processInstanceBusinessKey("T-1").singleResult();
      engine.getTaskService().complete(waiting.getId());

      assertThat(engine.getRuntimeService().getVariable(waiting.getExecutionId(), "went")).isEqualTo("on");
      assertThat(engine.getRuntimeService().startProcessInstanceByKey("old-ways", "T-2").isEnded()).isFalse();
      assertThatThrownBy(() -> engine.getRepositoryService().createDeployment()
          .addString("old-ways.bpmn", MODEL.replace("Old ways", "Older ways")).deploy())
          .hasMessageContaining("old-ways.bpmn: Task_Wait: Nobody sees this task").hasMessageContaining("old-ways.bpmn: "
              + "Task_Note: ");
    }
  }

  private ConfigurableApplicationContext start(String... settings) {
    return new SpringApplicationBuilder(Palier.class).properties("server.port=0").run(arguments(settings));
  }

  private String[] arguments(String... settings) {
    String[] all = new String[settings.length + 2];
    all[0] = "--server.port=0";
    all[1] = "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("before") + ";WRITE_DELAY=0";
    System.arraycopy(settings, 0, all, 2, settings.length);
    return all;
  }
}
