package dev.palier.tasklist.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.task.TaskQuery;

/** The filters of Tasklist. */
enum StaffFilter {
  MY_TASKS("My tasks", "What I have claimed", "#3071a9", Criterion.ASSIGNEE, "${currentUser()}"),
  MY_TEAM("My team by due date", "What my team has to do, claimed or not, the most urgent first", "#555555",
      Criterion.CANDIDATE_GROUPS, "${currentUserGroups()}"),
  P1("P1", "Tickets of the highest priority", "#b5152b", Criterion.PRIORITY, "P1"),
  WAITING("Waiting for the customer", "The customer owes an answer, or has to judge a resolution", "#999999",
      Criterion.TASKS, "Task_FollowUpWithCustomer", "Task_ConfirmResolution"),
  OVERDUE("Overdue", "A deadline has passed", "#d9822b", Criterion.DUE_BEFORE, "${now()}");

  /** By what a filter chooses. */
  private enum Criterion {
    ASSIGNEE, CANDIDATE_GROUPS, PRIORITY, TASKS, DUE_BEFORE;

    TaskQuery apply(TaskQuery tasks, String... values) {
      return switch (this) {
        case ASSIGNEE -> tasks.taskAssigneeExpression(values[0]);
        case CANDIDATE_GROUPS -> tasks.taskCandidateGroupInExpression(values[0]).includeAssignedTasks();
        case PRIORITY -> tasks.processVariableValueEquals("priority", values[0]);
        case TASKS -> tasks.taskDefinitionKeyIn(values);
        case DUE_BEFORE -> tasks.dueBeforeExpression(values[0]);
      };
    }
  }

  private static final List<Map<String, String>> ON_CARDS = List.of(shown("ticketNumber", "Ticket"),
      shown("customer", "Customer"), shown("supportTier", "Tier"), shown("priority", "Priority"));
  private static final int PRIORITY_STEP = 10;

  private final String label;
  private final String description;
  private final String color;
  private final Criterion criterion;
  private final String[] values;

  StaffFilter(String label, String description, String color, Criterion criterion, String... values) {
    this.label = label;
    this.description = description;
    this.color = color;
    this.criterion = criterion;
    this.values = values;
  }

  String label() {
    return label;
  }

  TaskQuery query(TaskQuery tasks) {
    return criterion.apply(tasks, values).orderByDueDate().asc();
  }

  /** All of it in one text, to be compared with what was shipped before. */
  String text() {
    return label + criterion + List.of(values) + properties();
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
