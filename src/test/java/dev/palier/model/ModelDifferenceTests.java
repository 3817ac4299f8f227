package dev.palier.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.engine.ModelFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is told of edits that process owners make to the program's own models, tables and forms. */
class ModelDifferenceTests {

  private static String read(String file) throws IOException {
    return Files.readString(Path.of(file.endsWith(".form") ? "forms" : "processes", file));
  }

  private static List<String> told(String file, String before, String after) {
    return ModelDifference.between(ModelFile.read(file, before.getBytes(StandardCharsets.UTF_8)),
        ModelFile.read(file, after.getBytes(StandardCharsets.UTF_8)));
  }

  /** What is told when every occurrence of a text is replaced in a file. */
  private static List<String> edited(String file, String... edits) throws IOException {
    String before = read(file);
    String after = before;
    for (int i = 0; i < edits.length; i += 2) {
      assertThat(after).contains(edits[i]);
      after = after.replace(edits[i], edits[i + 1]);
    }
    return told(file, before, after);
  }

  @Nested
  class OfModels {

    @Test
    @DisplayName("an equal file has no difference")
    void equal() throws IOException {
      assertThat(told("gold-escalation.bpmn", read("gold-escalation.bpmn"), read("gold-escalation.bpmn"))).isEmpty();
    }

    @Test
    @DisplayName("a file that replaces none is new")
    void isNew() throws IOException {
      assertThat(ModelDifference.between(null, ModelFile.read("gold-escalation.bpmn", read("gold-escalation.bpmn").getBytes(
          StandardCharsets.UTF_8)))).containsExactly("The process gold-escalation is new");
    }

    @Test
    @DisplayName("a step that was removed is told, and where the way now leads")
    void stepRemoved() throws IOException {
      String before = read("gold-escalation.bpmn");
      String after = before.replaceAll("(?s)    <bpmn:sendTask id=\"Task_NotifyCsc\".*?</bpmn:sendTask>\n", "")
          .replaceAll("    <bpmn:sequenceFlow id=\"Flow_(Level1DueToNotifyCsc|WaitForLevel1ToNotifyCsc)\"[^\n]*\n", "")
          .replaceAll("    <bpmn:association id=\"Association_WhoIsTold\"[^\n]*\n", "")
          .replace("sourceRef=\"Task_NotifyCsc\" targetRef=\"Task_WaitForLevel2\"",
              "sourceRef=\"Task_WaitForLevel1\" targetRef=\"Task_WaitForLevel2\"");

      assertThat(told("gold-escalation.bpmn", before, after)).containsExactly(
          "Flow Flow_NotifyCscToWaitForLevel2 now comes from step 'Wait for level 1' (Task_WaitForLevel1), "
              + "was step 'Notify CSC' (Task_NotifyCsc)",
          "Step 'Notify CSC' (Task_NotifyCsc) was removed", "Line of a note Association_WhoIsTold was removed");
    }

    @Test
    @DisplayName("a new step is told with its neighbours and all that it says")
    void stepAdded() throws IOException {
      assertThat(edited("gold-escalation.bpmn", "<bpmn:endEvent id=\"EndEvent_CeoTold\"",
          "<bpmn:userTask id=\"Task_CallCeo\" name=\"Call CEO\" camunda:candidateGroups=\"support-managers\" camunda:formRef=\"record-call\"/>"
              + "<bpmn:sequenceFlow id=\"Flow_New\" sourceRef=\"Task_CallCeo\" targetRef=\"EndEvent_CeoTold\"/>"
              + "<bpmn:endEvent id=\"EndEvent_CeoTold\"",
          "sourceRef=\"Task_NotifyCeo\" targetRef=\"EndEvent_CeoTold\"", "sourceRef=\"Task_NotifyCeo\" targetRef=\"Task_CallCeo\""))
          .containsExactly(
              "Step 'Call CEO' (Task_CallCeo) is new, between step 'Notify CEO' (Task_NotifyCeo) and end 'CEO told' (EndEvent_CeoTold): "
                  + "user task; offered to support-managers; form record-call",
              "Flow Flow_NotifyCeoToCeoTold now leads to step 'Call CEO' (Task_CallCeo), was end 'CEO told' (EndEvent_CeoTold)");
    }

    @Test
    @DisplayName("who is offered a step, what a timer asks, when a flow is taken and what a step is given are told in words")
    void values() throws IOException {
      assertThat(edited("phone-ticket.bpmn", "name=\"Tell number\" camunda:formRef=\"tell-number\" camunda:formRefBinding=\"latest\" "
              + "camunda:assignee=\"${initiator}\" camunda:candidateGroups=\"first-line,second-line\"",
          "name=\"Tell number\" camunda:formRef=\"tell-number\" camunda:formRefBinding=\"latest\" camunda:candidateGroups=\"second-line\""))
          .containsExactly("Step 'Tell number' (Task_TellNumber) is now offered to second-line, was first-line,second-line",
              "Step 'Tell number' (Task_TellNumber) is now given to nobody, was ${initiator}");
      assertThat(edited("gold-escalation.bpmn", "reachedLevel(execution) == 1", "reachedLevel(execution) == 7",
          "escalationLevel\">4", "escalationLevel\">5")).containsExactly(
          "Step 'Notify CEO' (Task_NotifyCeo) is now given escalationLevel = 5, was 4",
          "Flow 'level 1' (Flow_LevelReachedSoFarToWaitForLevel2) is now taken when ${escalationPath.reachedLevel(execution) == 7}, "
              + "was ${escalationPath.reachedLevel(execution) == 1}");
      assertThat(edited("gold-escalation.bpmn", "<bpmn:timerEventDefinition id=\"TimerEventDefinition_Level1Due\">\n        <bpmn:timeDate "
          + "xsi:type=\"bpmn:tFormalExpression\">${deadlines.escalationMoment(execution)}", "<bpmn:timerEventDefinition "
          + "id=\"TimerEventDefinition_Level1Due\">\n        <bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlines.responseMoment(execution)}"))
          .containsExactly("Timer 'Level 1 due' (Timer_Level1Due) now asks ${deadlines.responseMoment(execution)}, "
              + "was ${deadlines.escalationMoment(execution)}");
    }

    @Test
    @DisplayName("a gateway that tries its answers in another order is told, for the engine takes the first that fits")
    void orderOfAnswers() throws IOException {
      String before = read("gold-escalation.bpmn");
      String flow = before.replaceAll("(?s).*(    <bpmn:sequenceFlow id=\"Flow_LevelReachedSoFarToWaitForLevel1\".*?</bpmn:sequenceFlow>\n).*", "$1");

      assertThat(told("gold-escalation.bpmn", before, before.replace(flow, "").replace("    <bpmn:textAnnotation id=\"TextAnnotation_LevelMoments\">",
          flow + "    <bpmn:textAnnotation id=\"TextAnnotation_LevelMoments\">"))).singleElement().asString()
          .startsWith("Gateway 'Level reached so far?' (Gateway_LevelReachedSoFar) now tries its answers in the order ");
    }

    @Test
    @DisplayName("boxes that were only moved are told as such, other prefixes and spaces as no change at all")
    void onlyDrawing() throws IOException {
      assertThat(edited("gold-escalation.bpmn", "x=\"162\"", "x=\"170\"")).containsExactly("Only the drawing was changed");
      assertThat(edited("gold-escalation.bpmn", "bpmn:", "", "xmlns:bpmn=", "xmlns=", "\n    ", "\n  "))
          .containsExactly("Nothing that the file says was changed, only the way in which it is written");
    }

    @Test
    @DisplayName("what is no XML is told as such")
    void unreadable() {
      assertThat(told("x.bpmn", "<a", "<b")).singleElement().asString().startsWith("The text of the file was changed");
    }
  }

  @Nested
  class OfTables {

    @Test
    @DisplayName("a cell is told with its table, row by its input entries, column, and both values")
    void cell() throws IOException {
      String before = read("sla-targets.dmn");
      String row = before.replaceAll("(?s).*?(<rule id=\"[^\"]*\">\\s*<description>SLA 4.7 Gold P1</description>.*?</rule>).*", "$1");

      assertThat(told("sla-targets.dmn", before, before.replace(row, row.replaceFirst("(?s)^(.*?<outputEntry.*?<outputEntry.*?<outputEntry[^>]*>\\s*"
          + "<text>)[^<]*", "$1\"20 minutes\"")))).containsExactly(
          "Table sla-targets, row GOLD / P1, 'Escalation interval': was 30 minutes, now 20 minutes");
    }

    @Test
    @DisplayName("rows that were added, removed or moved are told, the others stay what they are")
    void rows() throws IOException {
      String before = read("escalation-path.dmn");
      String first = before.replaceAll("(?s).*(      <rule id=\"Rule_EscalationPath1\">.*?</rule>\n).*", "$1");

      assertThat(told("escalation-path.dmn", before, before.replace(first, ""))).containsExactly("Table escalation-path, row 1 was removed, "
          + "it was: 'Level' 1; 'Roles told' csc; description SLA 4.8 first level: Customer Success Consultant");
      assertThat(told("escalation-path.dmn", before.replace(first, ""), before)).containsExactly("Table escalation-path, row 1 is new: "
          + "'Level' 1; 'Roles told' csc; description SLA 4.8 first level: Customer Success Consultant");
      assertThat(told("escalation-path.dmn", before, before.replace(first, "").replace("    </decisionTable>", first + "    </decisionTable>")))
          .containsExactly("Table escalation-path, row 1 was moved, it is now row number 4, was number 1");
    }

    @Test
    @DisplayName("columns, the hit policy and what quotes mean are told")
    void columns() throws IOException {
      assertThat(edited("escalation-path.dmn", "label=\"Roles told\"", "label=\"Who is told\"", "id=\"DecisionTable_EscalationPath\"",
          "id=\"DecisionTable_EscalationPath\" hitPolicy=\"FIRST\"", "\"csc\"", "csc")).containsExactly(
          "Table escalation-path now has the hit policy FIRST, was UNIQUE, the usual one",
          "Table escalation-path, column 'Who is told': label was changed from Roles told to Who is told",
          "Table escalation-path, row 1, 'Who is told': was \"csc\", now csc");
      assertThat(edited("escalation-path.dmn", "<output id=\"Output_Roles\"", "<output id=\"Output_Other\"")).hasSize(2)
          .anyMatch(sentence -> sentence.startsWith("Table escalation-path, column 'Roles told' (output) is new: ")
              && sentence.contains("row 4: ceo"))
          .contains("Table escalation-path, column 'Roles told' was removed");
    }
  }

  @Nested
  class OfForms {

    @Test
    @DisplayName("questions, labels, choices, conditions and duties to answer are told")
    void questions() throws IOException {
      assertThat(edited("record-outage.form", "\"label\": \"Cause\"", "\"label\": \"Why\"", "\"conditional\": {\n        \"hide\": "
          + "\"=outageGoesOn = true\"\n      }", "\"conditional\": {\n        \"hide\": \"=outageGoesOn = false\"\n      }")).containsExactly(
          "Question 'Down until' (outageEnded) is now hidden when =outageGoesOn = false, was =outageGoesOn = true",
          "Question 'Why' (outageCause) is now labelled 'Why', was 'Cause'");
      assertThat(edited("record-outage.form", "\"validate\": {\n        \"required\": true\n      }", "\"validate\": {\n        \"required\": false\n      }"))
          .contains("Question 'Cause' (outageCause) need not be answered any more, had to be");
      assertThat(edited("record-outage.form", "\"id\": \"Field_OutageWords\",\n      \"key\": \"outageWords\"",
          "\"id\": \"Field_Story\",\n      \"key\": \"story\"")).containsExactly("Question 'What happened' (story) is new, of the type textarea; "
          + "description Read by staff only; kept with your name.; validate, required true", "Question 'What happened' (outageWords) was removed");
    }

    @Test
    @DisplayName("what only says where a question stands on its line is a drawing")
    void onlyDrawing() throws IOException {
      assertThat(edited("record-outage.form", "\"row\": \"Row_OutageWords\"", "\"row\": \"Row_OutageCause\""))
          .containsExactly("Only the drawing was changed");
    }
  }
}
