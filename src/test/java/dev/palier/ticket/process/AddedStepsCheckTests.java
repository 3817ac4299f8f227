package dev.palier.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFinding;
import dev.palier.engine.ProposedModels;
import dev.palier.ticket.story.EditedModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What process owners read when a step that they added says too little or something that there is not. */
class AddedStepsCheckTests {

  private final AddedStepsCheck check = new AddedStepsCheck(() -> new TreeSet<>(List.of("note-to-customer", "note-to-staff")));

  @Test
  @DisplayName("Steps that say what they need are sound, in a lifecycle and in what it calls, also where an expression is to say it")
  void passesSoundSteps() throws IOException {
    assertThat(findings("gold-ticket", "Flow_ConfirmReceiptToSupportStartsOrGoesOn", "sendNotice",
        parameter("template", "note-to-staff") + parameter("recipients", "contact, team, csc") + parameter("level", "none"))).isEmpty();
    assertThat(findings("gold-escalation", "Flow_Level1DueToNotifyCsc", "sendNotice", parameter("level", "2"))).isEmpty();
    assertThat(findings("gold-escalation", "Flow_Level1DueToNotifyCsc", "sendNotice", parameter("recipients", "${who}"))).isEmpty();
    assertThat(findings("gold-ticket", "Flow_ConfirmReceiptToSupportStartsOrGoesOn", "recordInLedger", parameter("remark", "Seen.")))
        .isEmpty();
    assertThat(findings("gold-ticket", "Flow_ConfirmReceiptToSupportStartsOrGoesOn", "recomputeDeadlines", null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      sendNotice     | template=note-x;recipients=csc | sends the text "note-x", which there is not; choose one of note-to-customer, note-to-staff, or put note-x.txt and note-x.html
      sendNotice     | template=note-to-staff         | tells nobody; write into its field "Recipients"
      sendNotice     | recipients=csc, wizard         | tells "wizard", which is no role; the recipients are contact (who opened the ticket), team
      sendNotice     | level=5                        | tells the level "5"; the levels are 1 to 4
      recordInLedger | remark=                        | has no remark; write into its field "Remark"
      """)
  @DisplayName("A step that lacks something is refused with file, element and what to do")
  void refusesIncompleteSteps(String bean, String said, String sentence) throws IOException {
    StringBuilder parameters = new StringBuilder();
    for (String one : said.split(";")) {
      parameters.append(parameter(one.split("=", 2)[0], one.split("=", 2)[1]));
    }

    assertThat(findings("gold-ticket", "Flow_ConfirmReceiptToSupportStartsOrGoesOn", bean, parameters.toString())).singleElement()
        .satisfies(finding -> {
          assertThat(finding.refuses()).isTrue();
          assertThat(finding.toString()).startsWith("gold-ticket.bpmn: Task_AddedStep: the step \"").contains(sentence);
        });
  }

  @Test
  @DisplayName("A step in a process that is about no ticket is refused")
  void refusesStepsWithoutATicket() throws IOException {
    assertThat(findings("maintenance-clearance", firstFlow("maintenance-clearance"), "recordInLedger", parameter("remark", "Seen.")))
        .singleElement().satisfies(finding -> assertThat(finding.sentence())
            .contains("stands in the process maintenance-clearance, which is about no ticket"));
  }

  private static String firstFlow(String process) throws IOException {
    return Files.readString(Path.of("processes", process + ".bpmn")).lines().filter(line -> line.contains("<bpmn:sequenceFlow")
        && line.endsWith("/>") && !line.contains(" name=")).findFirst().orElseThrow().replaceAll(".* id=\"(\\w+)\".*", "$1");
  }

  private static String parameter(String name, String value) {
    return "<camunda:inputParameter name=\"" + name + "\">" + value + "</camunda:inputParameter>";
  }

  private List<ModelFinding> findings(String process, String flow, String bean, String parameters) throws IOException {
    String edited = EditedModel.of(process).step(flow, bean, parameters);
    List<ModelFile> inForce = new ArrayList<>();
    try (Stream<Path> models = Files.list(Path.of("processes"))) {
      for (Path model : models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
        inForce.add(ModelFile.read(model.getFileName().toString(), Files.readAllBytes(model)));
      }
    }
    return check.findings(ProposedModels.among(List.of(ModelFile.read(process + ".bpmn", edited.getBytes(StandardCharsets.UTF_8))), inForce));
  }
}
