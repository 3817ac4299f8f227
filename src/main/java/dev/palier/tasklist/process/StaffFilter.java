package dev.palier.tasklist.process;

import dev.palier.sla.Standing;
import dev.palier.tasklist.process.StaffGroup.Access;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.task.TaskQuery;

/** The filters of Tasklist, in the order in which it lists them. Their names are the keys by which stored filters are found again. */
enum StaffFilter {
  MY_TASKS("My tasks", "What I have claimed", "#3071a9", Readers.EVERYBODY, Criterion.ASSIGNEE, "${currentUser()}"),
  MY_TEAM("My team by due date", "What my team has to do, claimed or not, the most urgent first", "#555555",
      Readers.WHO_HAS_A_TEAM, Criterion.CANDIDATE_GROUPS, "${currentUserGroups()}"),
  ESCALATED("Escalated to me", "Levels of the escalation path that wait for somebody to take them", "#6f2c91",
      Readers.EVERYBODY, Criterion.OFFERED_TO, "${currentUser()}", "Task_TakeLevel"),
  P1("P1", "Tickets of the highest priority", "#b5152b", Readers.WHO_SEES_TICKETS, Criterion.PRIORITY, "P1"),
  AT_RISK("At risk", "A warning has passed and the clock still runs", "#d9822b", Readers.WHO_SEES_TICKETS, Criterion.STANDING,
      Standing.AT_RISK.id()),
  BREACHED("Breached", "The first response or the resolution is late and still owed", "#b5152b", Readers.WHO_SEES_TICKETS,
      Criterion.STANDING, Standing.BREACHED.id()),
  OVERDUE("Overdue", "The date of a task has passed, whatever it is about", "#d9822b", Readers.WHO_SEES_TICKETS,
      Criterion.DUE_BEFORE, "${now()}"),
  WAITING("Waiting for the customer", "The customer owes an answer, or has to judge a resolution", "#999999",
      Readers.WHO_SEES_TICKETS, Criterion.TASKS, "Task_FollowUpWithCustomer", "Task_ConfirmResolution"),
  TICKETS("All tickets", "Every open ticket once", "#555555", EnumSet.of(Access.WATCHES, Access.READS_TICKETS), Criterion.TASKS,
      "Task_WorkOnTicket", "Task_FollowUpWithCustomer", "Task_ConfirmResolution");

  /** By what a filter chooses. */
  private enum Criterion {
    ASSIGNEE, CANDIDATE_GROUPS, OFFERED_TO, PRIORITY, STANDING, TASKS, DUE_BEFORE;

    TaskQuery apply(TaskQuery tasks, String... values) {
      return switch (this) {
        case ASSIGNEE -> tasks.taskAssigneeExpression(values[0]);
        case CANDIDATE_GROUPS -> tasks.taskCandidateGroupInExpression(values[0]).includeAssignedTasks();
        case OFFERED_TO -> tasks.taskCandidateUserExpression(values[0]).includeAssignedTasks().taskDefinitionKey(values[1]);
        case PRIORITY -> tasks.processVariableValueEquals("priority", values[0]);
        case STANDING -> tasks.processVariableValueEquals("standing", values[0]);
        case TASKS -> tasks.taskDefinitionKeyIn(values);
        case DUE_BEFORE -> tasks.dueBeforeExpression(values[0]);
      };
    }
  }

  /** Which groups a filter is for. */
  private static final class Readers {
    static final Set<Access> EVERYBODY = EnumSet.complementOf(EnumSet.of(Access.OWNS_PROCESSES));
    static final Set<Access> WHO_HAS_A_TEAM = EnumSet.complementOf(EnumSet.of(Access.READS_TICKETS, Access.OWNS_PROCESSES));
    static final Set<Access> WHO_SEES_TICKETS = EnumSet.complementOf(EnumSet.of(Access.KEEPS_LISTS, Access.OWNS_PROCESSES));
  }

  private static final List<Map<String, String>> ON_CARDS = List.of(shown("ticketNumber", "Ticket"),
      shown("customer", "Customer"), shown("supportTier", "Tier"), shown("priority", "Priority"));
  private static final int PRIORITY_STEP = 10;

  private final String label;
  private final String description;
  private final String color;
  private final Set<Access> readers;
  private final Criterion criterion;
  private final String[] values;

  StaffFilter(String label, String description, String color, Set<Access> readers, Criterion criterion, String... values) {
    this.label = label;
    this.description = description;
    this.color = color;
    this.readers = readers;
    this.criterion = criterion;
    this.values = values;
  }

  String label() {
    return label;
  }

  /** The groups that may use it. */
  List<String> readers() {
    return Arrays.stream(StaffGroup.values()).filter(group -> readers.contains(group.access())).map(StaffGroup::id).toList();
  }

  TaskQuery query(TaskQuery tasks) {
    return criterion.apply(tasks, values).orderByDueDate().asc();
  }

  /** All of it in one text, to be compared with what was shipped before. */
  String text() {
    return label + criterion + List.of(values) + readers() + properties();
  }

  /** How Tasklist shows the filter and the cards in it. */
  Map<String, Object> properties() {
    return new TreeMap<>(Map.of("description", description, "color", color, "priority", ordinal() * PRIORITY_STEP,
        "refresh", true, "showUndefinedVariable", false, "variables", ON_CARDS));
  }

  private static Map<String, String> shown(String name, String label) {
    return new TreeMap<>(Map.of("name", name, "label", label));
  }
}
