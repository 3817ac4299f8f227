package dev.palier.model.check;

import static dev.palier.model.check.BrokenModel.refused;
import static dev.palier.model.check.BrokenModel.warned;

import java.util.List;
import java.util.stream.Stream;

/** What process owners get wrong, each once, done to packaged files. */
final class BrokenModels {

  private static final String GOLD = "gold-ticket.bpmn";
  private static final String SILVER = "silver-ticket.bpmn";
  private static final String PATH = "gold-escalation.bpmn";
  private static final String UPDATES = "keep-customer-informed.bpmn";
  private static final String TARGETS = "sla-targets.dmn";
  private static final String WORK = "work-on-ticket.form";
  private static final String NOTIFY_CSC = "(id=\"Task_NotifyCsc\" name=\"Notify CSC\") camunda:delegateExpression=\"[^\"]*\"";
  private static final String TASK_NOTIFY_CSC = "Task_NotifyCsc";
  private static final String TASK_UPDATE = "Task_UpdateCustomer";
  private static final String LEVEL_1_DUE = "Timer_Level1Due";
  private static final String FIRST_LEVEL_MOMENT = "\\$\\{deadlines.escalationMoment\\(execution\\)}";

  private BrokenModels() {
  }

  static final List<BrokenModel> OF_NAMES = List.of(
      refused("A step names something misspelt", PATH, NOTIFY_CSC, "$1 "
          + "camunda:delegateExpression=\"\\${notifyLevl}\"", TASK_NOTIFY_CSC,
          "'notifyLevl' is not on the program's list of what a step does. Did you mean 'notifyLevel'?"),
      refused("A step names a listener", PATH, NOTIFY_CSC, "$1 camunda:delegateExpression=\"\\${acceptWork}\"", TASK_NOTIFY_CSC,
          "'acceptWork' is known, but not as what a step does"),
      refused("A listener is none", GOLD, "taskListener delegateExpression=\"\\$\\{acceptWork}\"",
          "taskListener delegateExpression=\"\\${offerResolution}\"", "Task_WorkOnTicket",
          "'offerResolution' is known, but not as a listener to a user task"),
      refused("A step asks instead of naming", PATH, NOTIFY_CSC,
          "$1 camunda:delegateExpression=\"\\${deadlines.missRaisesLevel(execution)}\"", TASK_NOTIFY_CSC, "Here stands the "
              + "one name of"),
      refused("A step does not say what it does", PATH, NOTIFY_CSC, "$1", TASK_NOTIFY_CSC, "This step does not say what it "
          + "does."),
      refused("A timer asks somebody unknown", SILVER, "deadlines.responseMoment", "deadlnes.responseMoment", "Timer_ResponseMoment",
          "the program knows no 'deadlnes'. Did you mean 'deadlines'?"),
      refused("A timer asks something unknown", SILVER, "deadlines.resolutionMoment", "deadlines.resolutionMomnt",
          "Timer_ResolutionMoment", "asks 'deadlines' for 'resolutionMomnt', which it cannot tell. Did you mean "
              + "'resolutionMoment'?"),
      refused("A question without its brackets' content", SILVER, "deadlines.responseMissed\\(execution\\)", "deadlines.responseMissed()",
          "Flow_ResponseMissedToRecordMissedResponse", "write ${deadlines.responseMissed(execution)}."),
      refused("A condition with one '='", GOLD, "workOutcome == 'hand-over'", "workOutcome = 'hand-over'",
          "Flow_WhatWasDecidedToHandOver", "The condition cannot be read: ${workOutcome = 'hand-over'}"),
      refused("A condition compares a misspelt name", GOLD, "\\$\\{nextStep == 'offer-resolution'}",
          "\\${nextStpe == 'offer-resolution'}", "Flow_WhatNextToResolutionIsOffered", "Did you mean 'nextStep'?"),
      refused("A message that is never sent", SILVER, "name=\"customer-replied\"", "name=\"customer-answered\"",
          "Task_ReceiveCustomerReply", "It waits for the message 'customer-answered', which the program never sends."),
      refused("Waiting for no message", PATH, " messageRef=\"MessageType_LevelRequested\"", "", "Task_WaitForLevel1",
          "It waits for a message without a name, which never comes."),
      refused("A called process that is not there", GOLD, "calledElement=\"keep-customer-informed\"",
          "calledElement=\"keep-customers-informed\"", "CallActivity_KeepCustomerInformed",
          "No process has the id 'keep-customers-informed'"),
      refused("A called process that does not learn its ticket", GOLD, "<camunda:in businessKey=\"[^\"]*\" />", "",
          "CallActivity_KeepCustomerInformed", "Hand over the business key"),
      refused("A called process of the same deployment only", GOLD, "calledElement=\"gold-escalation\"",
          "calledElement=\"gold-escalation\" camunda:calledElementBinding=\"deployment\"", "CallActivity_EscalationPath",
          "Choose the binding 'latest'."),
      refused("A table that is not there", "phone-ticket.bpmn", "decisionRef=\"priority\"", "decisionRef=\"priorities\"",
          "Task_DerivePriority", "No table has the id 'priorities'"));

  static final List<BrokenModel> OF_CODE = List.of(
      refused("A Java class", PATH, NOTIFY_CSC, "$1 camunda:class=\"com.example.Notify\"", TASK_NOTIFY_CSC,
          "A Java class is not taken from a model."),
      refused("A script task", GOLD,
          "<bpmn:serviceTask (id=\"Task_RecordRejection\" name=\"Record rejection\") camunda:delegateExpression=\"[^\"]*\">(.*?)"
              + "</bpmn:serviceTask>", "<bpmn:scriptTask $1 scriptFormat=\"javascript\">$2<bpmn:script>1</bpmn:script></bpmn:scriptTask>",
          "Task_RecordRejection", "A script is not run here. Use a service task."),
      refused("A script in a parameter", PATH, "(name=\"escalationLevel\">)1",
          "$1<camunda:script scriptFormat=\"javascript\">1</camunda:script>", TASK_NOTIFY_CSC, "A script is not run here; "
              + "take it out."),
      refused("A connector", PATH, "(id=\"Task_NotifyCsc\".*?<bpmn:extensionElements>)",
          "$1<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>", TASK_NOTIFY_CSC,
          "A connector is not run here."),
      refused("Work for somebody outside", PATH, NOTIFY_CSC, "$1 "
          + "camunda:type=\"external\" camunda:topic=\"mail\"", TASK_NOTIFY_CSC,
          "Nothing outside of the program works on"),
      refused("An expression that does the step", PATH, NOTIFY_CSC, "$1 "
          + "camunda:expression=\"\\${notifyLevel.execute(execution)}\"",
          TASK_NOTIFY_CSC, "An expression that does a step is not checked."),
      refused("An expression that listens", GOLD, "taskListener delegateExpression=\"\\$\\{acceptWork}\"",
          "taskListener expression=\"\\${acceptWork.notify(task)}\"", "Task_WorkOnTicket", "A listener is named by 'Delegate "
              + "expression'"));

  static final List<BrokenModel> OF_TIMERS = List.of(
      refused("A date written into a timer", PATH, FIRST_LEVEL_MOMENT, "2027-01-04T09:00:00Z", LEVEL_1_DUE,
          "The timer says 2027-01-04T09:00:00Z. A moment is never written into a model"),
      refused("A duration as a timer", PATH, "<bpmn:timeDate([^>]*)>" + FIRST_LEVEL_MOMENT + "</bpmn:timeDate>",
          "<bpmn:timeDuration$1>PT30M</bpmn:timeDuration>", LEVEL_1_DUE, "The timer is a duration or a cycle (PT30M)"),
      refused("A timer that reads a variable", PATH, FIRST_LEVEL_MOMENT, "\\${nextLevelAt}", LEVEL_1_DUE, "The timer says "
          + "${nextLevelAt}."),
      refused("A timer that asks for no moment", PATH, FIRST_LEVEL_MOMENT, "\\${deadlines.missRaisesLevel(execution)}", LEVEL_1_DUE,
          "The timer says ${deadlines.missRaisesLevel(execution)}. A moment"),
      refused("A fixed rhythm for a process that starts by itself", "business-reviews-due.bpmn", "\\$\\{reviewsDue.nextLook\\(\\)}", "R/PT24H",
          "StartEvent_", "A process that starts by itself asks the program again and again"),
      refused("A due date written into a task", UPDATES, "camunda:dueDate=\"[^\"]*\"", "camunda:dueDate=\"2027-01-04T09:00:00\"", TASK_UPDATE,
          "The due date says 2027-01-04T09:00:00."));

  static final List<BrokenModel> OF_TASKS = List.of(
      refused("A form that is not there", UPDATES, "formRef=\"update-customer\"", "formRef=\"update-customers\"", TASK_UPDATE,
          "No form has the id 'update-customers'"),
      refused("A form of the same deployment only", UPDATES, "formRefBinding=\"latest\"", "formRefBinding=\"deployment\"", TASK_UPDATE,
          "Choose the binding 'latest'."),
      refused("No form", UPDATES, "camunda:formRef=\"update-customer\" camunda:formRefBinding=\"latest\"", "", TASK_UPDATE,
          "The task has no form, so nobody can answer it."),
      refused("A group that is not there", "release.bpmn", "candidateGroups=\"release-manager\"", "candidateGroups=\"release-mangers\"",
          "Task_", "There is no group 'release-mangers', so nobody would see this task."),
      refused("A starting group that is not there", "absence.bpmn", "candidateStarterGroups=\"([^\"]*)\"",
          "candidateStarterGroups=\"$1,everybody\"", "absence", "There is no group 'everybody', so nobody may start this "
              + "process."),
      refused("A task for nobody", GOLD,
          "(formRef=\"follow-up-with-customer\" camunda:formRefBinding=\"latest\") camunda:candidateGroups=\"[^\"]*\"", "$1",
          "Task_FollowUpWithCustomer", "Nobody sees this task"),
      refused("A decision on something that the form does not ask", GOLD, "followUpOutcome == 'customer-replied'",
          "outcome == 'customer-replied'", "Flow_WhatCameOfItToCustomerReplied",
          "the form follow-up-with-customer does not ask 'outcome'"),
      refused("An answer with no way on", GOLD, "workOutcome == 'hand-over'", "workOutcome == "
          + "'change-priority'", "Gateway_WhatWasDecided",
          "offers the answer 'hand-over', but no flow is taken for it"),
      warned("A decision on an answer that is never given", "release.bpmn", "releaseOutcome == 'publish'", "releaseOutcome "
          + "== 'published'",
          "Flow_", "which the form prepare-release never offers. Did you mean 'publish'?"),
      warned("A task without a due date", UPDATES, "camunda:dueDate=\"[^\"]*\"", "", TASK_UPDATE, "The task has no due date"),
      warned("A task whose answers nobody takes", "order-business-review.bpmn", "<camunda:taskListener [^>]*/>", "", "Task_",
          "No listener takes the answers"),
      warned("A task for one person", GOLD, "camunda:assignee=\"[^\"]*\"", "camunda:assignee=\"anna\"", "Task_WorkOnTicket",
          "The task is for 'anna' by name"));

  static final List<BrokenModel> OF_FILES = List.of(
      refused("History kept for no stated time", PATH, " camunda:historyTimeToLive=\"P400D\"", "", "gold-escalation",
          "It does not say how long its history is kept."),
      refused("A process that does not run", PATH, "isExecutable=\"true\"", "isExecutable=\"false\"", "gold-escalation",
          "The process is not marked 'Executable'"),
      refused("A flow that is not drawn", PATH, "<bpmndi:BPMNEdge id=\"Flow_NotifyCeoToCeoTold_di\".*?</bpmndi:BPMNEdge>", "",
          "Flow_NotifyCeoToCeoTold", "It is in the file but not in the diagram"),
      refused("A step that is not drawn", PATH, "<bpmndi:BPMNShape "
          + "id=\"Task_NotifyCeo_di\".*?</bpmndi:BPMNShape>", "", "Task_NotifyCeo",
          "It is in the file but not in the diagram"),
      refused("A diagram for Camunda 8", PATH, "executionPlatformVersion=\"7.24.0\"", "executionPlatformVersion=\"8.6.0\"", "",
          "In Modeler make it as a Camunda 7 diagram."),
      refused("A flow that leads nowhere", PATH, "targetRef=\"EndEvent_CeoTold\"", "targetRef=\"EndEvent_Gone\"",
          "", "EndEvent_Gone"),
      refused("A file that breaks off", PATH, "</bpmn:process>.*", "", "", "breaks off"),
      refused("An element that BPMN does not know", PATH, "<bpmn:endEvent id=\"EndEvent_CeoTold\" name=\"CEO "
          + "told\">(.*?)</bpmn:endEvent>",
          "<bpmn:finish id=\"EndEvent_CeoTold\" name=\"CEO told\">$1</bpmn:finish>", "line ",
          "BPMN knows no element 'finish' at this place."),
      refused("A decision that always says yes", GOLD,
          "<bpmn:conditionExpression[^>]*>\\$\\{workOutcome == 'hand-over'}</bpmn:conditionExpression>", "",
          "Flow_WhatWasDecidedToHandOver", "The flow has no condition and is not the default flow"),
      refused("Two files that define the same", GOLD, "", "gold-ticket-new.bpmn", "gold-ticket", "is defined in "
          + "gold-ticket.bpmn too"),
      refused("Two files of one name", TARGETS, "", "old/sla-targets.dmn", "", "Two files have the name 'sla-targets.dmn'"),
      warned("A process under a new id", "ledger-seal.bpmn", "process id=\"ledger-seal\"(.*)bpmnElement=\"ledger-seal\"",
          "process id=\"ledger-seals\"$1bpmnElement=\"ledger-seals\"", "ledger-seals", "The file used to define the process "
              + "'ledger-seal'"),
      warned("A step to which nothing leads", "ledger-seal.bpmn", "<bpmn:textAnnotation (.*)</bpmndi:BPMNPlane>",
          "<bpmn:task id=\"Task_Alone\" /><bpmn:textAnnotation $1<bpmndi:BPMNShape "
              + "id=\"Task_Alone_di\" bpmnElement=\"Task_Alone\">"
              + "<dc:Bounds x=\"100\" y=\"600\" width=\"100\" height=\"80\" /></bpmndi:BPMNShape></bpmndi:BPMNPlane>", "Task_Alone", "No flow leads here from the start"),
      refused("A loop that waits for nothing", "ledger-seal.bpmn", "(sourceRef=\"Task_PlanNextSeal\" targetRef=\")EndEvent_LedgerSealed",
          "$1Task_SealLedger", "Task_SealLedger", "From here the flows lead back to here without anything to wait for (Task_PlanNextSeal, "
              + "Task_SealLedger)"),
      warned("A step apart from the one before", PATH, "(id=\"Task_NotifyCsc\")", "$1 "
          + "camunda:asyncBefore=\"true\"", TASK_NOTIFY_CSC,
          "It is set to continue asynchronously"));

  static final List<BrokenModel> OF_PROMISES = List.of(
      refused("Silver without its response clock", SILVER, "deadlines.responseMoment", "deadlines.customerMoment", "silver-ticket",
          "Silver is promised a first response (P1, P2). The model silver-ticket.bpmn has no clock for that"),
      refused("Gold without its resolution clock", GOLD, "deadlines.resolutionMoment", "deadlines.customerMoment", "gold-ticket",
          "Gold is promised a resolution in time"),
      refused("Silver without its update clock", SILVER, "calledElement=\"keep-customer-informed\"", "calledElement=\"escalation-level\"",
          "silver-ticket", "Silver is promised regular updates"),
      refused("Updates without their clock", UPDATES, "deadlines.updateMoment", "deadlines.customerMoment", "",
          "Gold is promised regular updates"),
      refused("Misses that are not recorded", GOLD, "\\$\\{recordMissedResolution}", "\\${warnAboutResolution}", "gold-ticket",
          "a missed resolution would not be recorded"),
      refused("Gold without its escalation path", GOLD, "calledElement=\"gold-escalation\"", "calledElement=\"keep-customer-informed\"",
          "gold-ticket", "Gold is promised the escalation path"),
      refused("Tickets that nobody can close", "basic-ticket.bpmn", "name=\"ticket-closed\"", "name=\"ticket-over\"", "basic-ticket",
          "a ticket could not be closed on request"),
      refused("A task under a new id", GOLD, "\"Task_ConfirmResolution\"(.*?)\"Task_ConfirmResolution\"(.*?)\"Task_ConfirmResolution\"(.*)"
              + "bpmnElement=\"Task_ConfirmResolution\"",
          "\"Task_Confirm\"$1\"Task_Confirm\"$2\"Task_Confirm\"$3bpmnElement=\"Task_Confirm\"", "gold-ticket",
          "has no task with the id 'Task_ConfirmResolution'"),
      refused("A level that is told by no step", PATH, "(name=\"escalationLevel\">)3", "$12", "gold-escalation",
          "Level 3 of the escalation path (vp-customer-office; vp-sales) is told by no step"),
      refused("A level that is told on request only", PATH, "(id=\"Timer_Level2Due\".*?)deadlines.escalationMoment",
          "$1deadlines.customerMoment", "Task_NotifySupportManager", "Level 2 is told on request only"),
      refused("The table promises Basic updates", TARGETS, "(Rule_SlaTargets1_Output4\">\\s*<text>)\"-\"", "$1\"1 hour\"", "",
          "Basic is promised regular updates (P1). The model basic-ticket.bpmn has no clock for that"),
      refused("The table promises Basic the escalation path", "entitlements.dmn",
          "(Rule_Entitlements1_Output9\">\\s*<text>)false", "$1true", "", "Basic is promised the escalation path"),
      refused("The table has a level more than the model", "escalation-path.dmn", "(Rule_EscalationPath4_Input1\">\\s*<text>)4", "$15",
          "table escalation-path", "Level 5 of the escalation path (ceo) is told by no step"));

  static final List<BrokenModel> OF_TABLES = List.of(
      refused("A row is missing", TARGETS, "<rule id=\"Rule_SlaTargets5\">.*?</rule>", "", "table sla-targets",
          "No row holds for SILVER P3."),
      refused("Two rows hold at once", TARGETS, "(Rule_SlaTargets2_Input2\">\\s*<text>)\"P2\"", "$1\"P1\",\"P2\"",
          "table sla-targets, rows 1 and 2", "Both rows hold for BASIC P1, and only one may."),
      refused("A tier that does not exist", TARGETS, "<text>\"GOLD\"</text>", "<text>\"PLATINUM\"</text>",
          "table sla-targets, row 7, column 'Support tier'", "'PLATINUM' never occurs here"),
      refused("A priority that does not exist", "attainment-goals.dmn", "<text>\"P4\"</text>", "<text>\"P5\"</text>",
          "table attainment-goals, row 4, column 'Priority'", "'P5' never occurs here"),
      refused("A column that asks something unknown", "reminders.dmn", "<text>supportTier</text>", "<text>tier</text>",
          "table reminders, column 'Support tier'", "The column asks 'tier', which is always empty here"),
      refused("A unit that does not exist", TARGETS, "<text>\"3 business days\"", "<text>\"3 working days\"",
          "table sla-targets, row 4, column 'Maximum resolution' (resolutionTarget)", "expected an amount such as"),
      refused("Hours that do not exist", "entitlements.dmn", "\"24x7\"", "\"24x6\"",
          "table entitlements, row 3, column 'P1 support hours' (p1SupportHours)", "24x6"),
      refused("A role that does not exist", "escalation-path.dmn", "\"support-manager\"", "\"support-manger\"",
          "table escalation-path, row 2", "There is no group 'support-manger'"),
      refused("A level is left out", "escalation-path.dmn", "<rule id=\"Rule_EscalationPath3\">.*?</rule>", "", "table "
          + "escalation-path",
          "There is no row for level 3"),
      refused("A column of the clocks is missing", TARGETS, "name=\"updateInterval\"", "name=\"updates\"", "table sla-targets",
          "expected a column 'updateInterval', which the program reads"),
      refused("Another column is missing", "entitlements.dmn", "name=\"leadershipSponsor\"", "name=\"sponsor\"", "table "
          + "entitlements",
          "The program reads a column 'leadershipSponsor', which is missing."),
      refused("The first row that fits would hold", TARGETS, "<decisionTable id=", "<decisionTable hitPolicy=\"FIRST\" id=",
          "table sla-targets", "expected the hit policy UNIQUE"),
      refused("A table's history kept for no stated time", TARGETS, " camunda:historyTimeToLive=\"P400D\"", "", "sla-targets",
          "It does not say how long its history is kept."),
      refused("A table file that breaks off", TARGETS, "</decision>.*", "", "", ""),
      warned("A path that is climbed too late", TARGETS, "(Rule_SlaTargets7_Output3\">\\s*<text>)\"30 minutes\"", "$1\"1 hour\"",
          "table sla-targets, row 7, column 'Escalation interval'", "level 4 is told only after the resolution is due (2 hours)"),
      warned("A table under a new id", TARGETS, "decision id=\"sla-targets\"(.*)dmnElementRef=\"sla-targets\"",
          "decision id=\"targets\"$1dmnElementRef=\"targets\"", "targets", "The file used to define the table 'sla-targets'"),
      warned("A cell that is no list", TARGETS, "<text>\"P2\",\"P3\",\"P4\"</text>", "<text>not(\"P1\")</text>",
          "table sla-targets, row 2, column 'Priority'", "The cell is no list of values"));

  static final List<BrokenModel> OF_FORMS = List.of(
      refused("A form that is no JSON", WORK, "\"components\": \\[", "\"components\": [,", "line 2, column", "The file is "
          + "not a form"),
      refused("A form without an id", WORK, "\"id\": \"work-on-ticket\"", "\"name\": \"work-on-ticket\"", "", "The form has "
          + "no id"),
      refused("A form of a newer Modeler", WORK, "\"schemaVersion\": 16", "\"schemaVersion\": 19", "schemaVersion",
          "The form has the schema version 19"),
      refused("A form for Camunda 8", WORK, "\"executionPlatform\": \"Camunda Platform\"", "\"executionPlatform\": \"Camunda "
          + "Cloud\"",
          "executionPlatform", "The form is made for 'Camunda Cloud 7.24.0'"),
      refused("A form that shows markup", WORK, "\"type\": \"text\"", "\"type\": \"html\"", "Text_Ticket",
          "A component of the type 'html' would show what a customer wrote as a page"),
      refused("A form that takes files", WORK, "\"type\": \"textarea\"", "\"type\": \"filepicker\"", "", "cannot take files"),
      refused("A key that is used twice", WORK, "\"key\": \"workOutcome\"", "\"key\": \"message\"", "message", "is used twice"),
      refused("A form no longer asks what is decided on", WORK, "\"key\": \"workOutcome\"", "\"key\": \"outcome\"", "workOutcome",
          "The form does not ask 'workOutcome', on which 'What was decided?' in"),
      refused("A form offers an answer with no way on", "follow-up-with-customer.form", "(\"value\": \"customer-replied\"\\s*},)",
          "$1 {\"label\": \"Wait longer\", \"value\": \"wait\"},", "followUpOutcome", "The form offers the answer 'wait'"),
      warned("A form no longer asks something", WORK, "\"key\": \"handOverNote\"", "\"key\": \"remark\"", "handOverNote",
          "The form in force asks 'handOverNote' and this one no longer does."));

  static Stream<BrokenModel> all() {
    return Stream.of(OF_NAMES, OF_CODE, OF_TIMERS, OF_TASKS, OF_FILES, OF_PROMISES, OF_TABLES, OF_FORMS).flatMap(List::stream);
  }
}
