package dev.palier.tasklist.process;

import dev.palier.engine.LateAnswers;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.SupportCalendars;
import dev.palier.ticket.StaffNames;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Says who was faster. What was written is not lost: the form stays open with the words in it. */
@Component
class TaskGoneInWords implements LateAnswers {

  private static final String COMPLETED = "completed";
  private static final String WORDS_STAY = "; your words were not sent: copy them before you leave this page.";
  private static final Duration SAME_STEP = Duration.ofSeconds(2);
  private static final Set<LedgerKind> ANSWERS = EnumSet.of(LedgerKind.RESPONDED, LedgerKind.UPDATE_SENT,
      LedgerKind.INFORMATION_REQUESTED, LedgerKind.CUSTOMER_REPLIED, LedgerKind.RESOLVED, LedgerKind.RESOLUTION_REJECTED,
      LedgerKind.CLOSED, LedgerKind.HANDED_OVER, LedgerKind.SENT_TO_DEVELOPMENT, LedgerKind.RETURNED_FROM_DEVELOPMENT,
      LedgerKind.OUT_OF_SCOPE, LedgerKind.BACK_IN_SCOPE, LedgerKind.STATEMENT_OF_WORK_SENT);

  private final TaskService tasks;
  private final HistoryService history;
  private final IdentityService identity;
  private final Ledger ledger;
  private final StaffNames names;
  private final DateTimeFormatter moment;

  /** The engine's services are lazy because the engine is made with this. */
  TaskGoneInWords(@Lazy TaskService tasks, @Lazy HistoryService history, @Lazy IdentityService identity, @Lazy Ledger ledger,
      StaffNames names, SupportCalendars calendars) {
    this.tasks = tasks;
    this.history = history;
    this.identity = identity;
    this.ledger = ledger;
    this.names = names;
    this.moment = DateTimeFormatter.ofPattern("EEE d MMMM yyyy 'at' HH:mm zzz", Locale.ENGLISH).withZone(calendars.zone());
  }

  /** Whoever may not read the history of the process learns that the task is gone and no more. */
  @Override
  public Optional<String> whatBecameOf(String taskId) {
    if (taskId == null || unchecked(() -> tasks.createTaskQuery().taskId(taskId).count()) > 0) {
      return Optional.empty();
    }
    HistoricTaskInstance task = history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
    return Optional.of((task == null || task.getEndTime() == null ? "This task is no longer open" : unchecked(() -> ended(task)))
        + WORDS_STAY);
  }

  private String ended(HistoricTaskInstance task) {
    String name = "\"" + task.getName() + "\"";
    String when = " on " + moment.format(task.getEndTime().toInstant());
    if (!COMPLETED.equals(task.getDeleteReason())) {
      return name + " is no longer to be done, since the ticket went on without it" + when;
    }
    return name + " was completed" + who(task).map(user -> " by " + name(user)).orElse("") + when;
  }

  /** Who answered the form; or, where it was answered elsewhere, in the tab or the portal, who did what the task was for. */
  private Optional<String> who(HistoricTaskInstance task) {
    Optional<String> answered = history.createUserOperationLogQuery().taskId(task.getId())
        .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE).list().stream().map(UserOperationLogEntry::getUserId)
        .findFirst();
    return answered.or(() -> ticket(task).flatMap(ticket -> ledger.of(ticket).stream()
        .filter(entry -> ANSWERS.contains(entry.kind()) && isOf(entry, task.getEndTime().toInstant()))
        .reduce((first, second) -> second).map(LedgerEntry::actor)));
  }

  private static boolean isOf(LedgerEntry entry, Instant end) {
    return Duration.between(entry.recordedAt(), end).abs().compareTo(SAME_STEP) <= 0;
  }

  private Optional<String> ticket(HistoricTaskInstance task) {
    return Optional.ofNullable(history.createHistoricProcessInstanceQuery().processInstanceId(task.getProcessInstanceId())
        .singleResult()).map(HistoricProcessInstance::getBusinessKey);
  }

  private String name(String user) {
    return user.equals("customer") ? "the customer" : names.of(user);
  }

  private <T> T unchecked(Supplier<T> look) {
    Authentication current = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return look.get();
    } finally {
      if (current != null) {
        identity.setAuthentication(current);
      }
    }
  }
}
