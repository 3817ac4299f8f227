package dev.palier;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.Pattern;

/** A small damage done to a sound model: what a regular expression finds in its file is replaced everywhere. */
record ModelDamage(String file, String pattern, String replacement) {

  private static final String BOX = "\">\\s*<dc:Bounds x=";
  private static final String BOX_Y = BOX + "\"[\\d.]+\" y=";
  private static final String POINT_Y = "_di\"[^>]*>\\s*<di:waypoint x=\"[\\d.]+\" y=";

  /** One damage for each rule, by the rule's name. */
  static final Map<String, ModelDamage> ALL = Map.ofEntries(
      entry("the file is named after the process, the process in the same words",
          path("name=\"Gold escalation\"", "name=\"The Gold path\"")),
      entry("activities and events carry a label", path("name=\"Notify CSC\"", "")),
      entry("a decision asks a question, its flows answer it, joins and forks are silent",
          path("so far\\?\"", "so far\"")),
      entry("ids are Kind_UpperCamelOfLabel", path("\"Task_NotifyCsc\"", "\"Activity_0x1y2z3\"")),
      entry("flows are named after their ends", path("Flow_NotifyCeoToCeoTold", "Flow_0x1y2z3")),
      entry("messages are kebab-case", path("level-requested", "LevelRequested")),

      entry("every element and flow is drawn",
          path("(?s)<bpmndi:BPMNEdge id=\"Flow_NotifyCeoToCeoTold_di\".*?</bpmndi:BPMNEdge>", "")),
      entry("tasks are 100x80", path("(\"Task_NotifyCsc" + BOX_Y + "\"[\\d.]+\" width=)\"100\"", "$1\"120\"")),
      entry("lines are orthogonal", path("(Flow_NotifyCeoToCeoTold" + POINT_Y + ")\"[\\d.]+\"", "$1\"7\"")),
      entry("flows go to the right, loops back run below the line",
          path("(\"EndEvent_CeoTold" + BOX + ")\"[\\d.]+\"", "$1\"0\"")),
      entry("no flow enters from the right",
          path("(Flow_NotifyCeoToCeoTold_di\"[^>]*>\\s*<di:waypoint x=)\"[\\d.]+\"", "$1\"9999\"")),
      entry("neighbours on a line keep their distance",
          path("(\"Task_NotifyCeo" + BOX_Y + "\"[\\d.]+\" width=)\"100\"", "$1\"150\"")),
      entry("no flow crosses another", path("(Flow_Level1DueToNotifyCsc" + POINT_Y
          + "\"[\\d.]+\" />\\s*<di:waypoint x=\"[\\d.]+\" y=)\"[\\d.]+\"", "$1\"9999\"")),
      entry("no flow runs through an element",
          path("(\"Task_NotifyVicePresidents" + BOX_Y + ")\"[\\d.]+\" width=\"100\" height=\"80\"",
          "$1\"300\" width=\"100\" height=\"300\"")),
      entry("boundary events sit on the lower edge", path("(\"Timer_Level1Due" + BOX_Y + ")\"[\\d.]+\"", "$1\"182\"")),
      entry("event sub-processes lie under the happy path", new ModelDamage("gold-ticket.bpmn",
          "(\"EventSubProcess_TicketClosed\" isExpanded=\"true" + BOX_Y + ")\"[\\d.]+\"", "$1\"-400\"")),
      entry("a level has at most 15 flow nodes",
          path("<bpmn:startEvent", "<bpmn:endEvent id=\"EndEvent_TooMuch\" /><bpmn:startEvent")),
      entry("no lanes", path("<bpmn:startEvent", "<bpmn:laneSet id=\"LaneSet_Roles\" /><bpmn:startEvent")),
      entry("no colours", path("id=\"Task_NotifyCsc_di\"",
          "$0 xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\" bioc:stroke=\"#831311\"")),

      entry("the model is made for Camunda Platform 7.24.0", path("Version=\"7.24.0\"", "Version=\"7.20.0\"")),
      entry("a process is executable, has a version and keeps its history for a time",
          path("camunda:historyTimeToLive=\"P400D\"", "")),
      entry("a timer is a date that a bean computes",
          path("\\$\\{deadlines.escalationMoment\\(execution\\)}", "PT30M")),
      entry("service and send tasks name a bean",
          path("delegateExpression=\"\\$\\{notifyLevel}\"", "class=\"dev.palier.NotifyLevel\"")),
      entry("no step leaves its transaction, a process may begin with one of its own, and slow work that says so",
          path("(id=\"Task_NotifyCsc\")", "$1 camunda:asyncBefore=\"true\"")),
      entry("no scripts",
          path("(name=\"escalationLevel\">)\\d", "$1<camunda:script scriptFormat=\"javascript\">1</camunda:script>")),
      entry("user tasks have a form, candidates, a due date, a priority and a listener",
          new ModelDamage("keep-customer-informed.bpmn", "camunda:formRef=\"update-customer\"", "")),
      entry("processes and user tasks are documented with their clause",
          path("<bpmn:documentation>SLA", "<bpmn:documentation>Clause")),
      entry("called processes are handed the ticket number as business key",
          new ModelDamage("gold-ticket.bpmn", "<camunda:in businessKey=\"[^\"]*\" />", "")),
      entry("conditions ask a bean or compare a decision",
          path("escalationPath.reachedLevel\\(execution\\)", "execution.getVariable('level')")),
      entry("a model with timers says which table their moments come from",
          new ModelDamage("keep-customer-informed.bpmn", "from sla-targets.dmn", "from our tables")),
      entry("notes name the table, never a number", path("from sla-targets.dmn", "after 30 minutes")));

  private static ModelDamage path(String pattern, String replacement) {
    return new ModelDamage("gold-escalation.bpmn", pattern, replacement);
  }

  /** The damaged text; unchanged when there was nothing to damage. */
  String in(String sound) {
    return Pattern.compile(pattern).matcher(sound).replaceAll(replacement);
  }
}
