package dev.palier.ticket.process;

import dev.palier.engine.OwnWork;
import dev.palier.sla.ClockView;
import dev.palier.sla.Ledger;
import dev.palier.sla.Metric;
import dev.palier.sla.OutOfScope;
import dev.palier.sla.Priority;
import dev.palier.sla.Recorded;
import dev.palier.sla.Standing;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Act;
import dev.palier.ticket.TicketKeys;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The processes of a ticket: its tier's lifecycle and what that calls, all under the ticket number as business key. */
@Component
public class TicketProcess {

  /** User tasks of the models. */
  public static final String SEND_FIRST_RESPONSE = "Task_SendFirstResponse";
  public static final String WORK_ON_TICKET = "Task_WorkOnTicket";
  public static final String UPDATE_CUSTOMER = "Task_UpdateCustomer";
  public static final String FOLLOW_UP = "Task_FollowUpWithCustomer";
  public static final String CONFIRM_RESOLUTION = "Task_ConfirmResolution";

  static final String SUPPORT_IN_PROGRESS = "SubProcess_SupportInProgress";
  static final String RESOLUTION_OFFERED = "SubProcess_ResolutionOffered";
  private static final String FIRST_RESPONSE_OWED = "first-response-owed";
  private static final String FIRST_RESPONSE_SETTLED = "first-response-settled";
  private static final String TICKET_CLOSED = "ticket-closed";
  private static final Map<String, Metric> CLOCK_OF = Map.of(SEND_FIRST_RESPONSE, Metric.RESPONSE, WORK_ON_TICKET,
      Metric.RESOLUTION, UPDATE_CUSTOMER, Metric.UPDATE);

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final Ledger ledger;

  TicketProcess(RuntimeService runtime, TaskService tasks, ManagementService management, Ledger ledger) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.ledger = ledger;
  }

  /** Starts the lifecycle of the tier; the customer's name is for the cards of Tasklist. */
  public void start(String ticket, String customer, SupportTier tier, String priority) {
    runtime.startProcessInstanceByKey(TicketKeys.ofLifecycle(tier), ticket, decisions(ticket, customer, tier, priority, Standing.ON_TRACK));
  }

  static Map<String, Object> decisions(String ticket, String customer, SupportTier tier, String priority, Standing standing) {
    return Map.of(TicketVariables.TICKET_NUMBER, ticket, TicketVariables.CUSTOMER, customer,
        TicketVariables.SUPPORT_TIER, tier.name(), TicketVariables.PRIORITY, priority, TicketVariables.STANDING, standing.id());
  }

  /** Starts the lifecycle of a ticket that was closed too early where it stood: at work, or with an offered resolution. */
  public void reopen(String ticket, String customer, SupportTier tier, String priority, boolean offered) {
    runtime.createProcessInstanceByKey(TicketKeys.ofLifecycle(tier)).businessKey(ticket)
        .startBeforeActivity(offered ? RESOLUTION_OFFERED : SUPPORT_IN_PROGRESS)
        .setVariables(decisions(ticket, customer, tier, priority, ledger.find(ticket).orElseThrow().standing()))
        .setVariable(TicketVariables.NEXT_STEP, offered ? TicketVariables.OFFER_RESOLUTION : null).execute();
  }

  /**
   * Completes a user task of the ticket.
   *
   * @param decisions variables that the model decides by
   * @return false if the ticket does not wait there
   */
  public boolean complete(String ticket, String taskKey, Act act, Map<String, String> decisions) {
    Optional<Task> task = task(ticket, taskKey);
    task.ifPresent(found -> {
      VariableMap variables = Variables.createVariables();
      decisions.forEach((name, value) -> variables.putValueTyped(name, Variables.stringValue(value)));
      OwnWork.carrying(act, () -> tasks.complete(found.getId(), variables));
    });
    return task.isPresent();
  }

  /** Sends a message to whichever part of the ticket's lifecycle waits for it; false if none does. */
  public boolean message(String ticket, String message, Act act) {
    return instances(ticket).stream().anyMatch(instance -> message(instance, message, act, Map.of()));
  }

  /** The customer confirms, or staff close: ends the lifecycle wherever it stands. */
  public void close(String ticket, Act act) {
    Map<String, Object> confirmed = Map.of(TicketVariables.CONFIRMATION_OUTCOME, TicketVariables.CONFIRMED);
    if (instances(ticket).stream().noneMatch(instance -> message(instance, TICKET_CLOSED, act, confirmed))) {
      throw new IllegalStateException("No process of " + ticket + " can be closed");
    }
  }

  /** Ends the lifecycle of a request that is outside the agreement, wherever it stands. */
  public void leaveScope(String ticket, Act act, OutOfScope why) {
    Map<String, Object> left = Map.of(TicketVariables.CONFIRMATION_OUTCOME, TicketVariables.OUT_OF_SCOPE,
        TicketVariables.SCOPE_KIND, why.name());
    if (instances(ticket).stream().noneMatch(instance -> message(instance, TICKET_CLOSED, act, left))) {
      throw new IllegalStateException("No process of " + ticket + " can be left");
    }
  }

  private boolean message(ProcessInstance instance, String message, Act act, Map<String, Object> decisions) {
    EventSubscription waiting = runtime.createEventSubscriptionQuery().processInstanceId(instance.getId()).eventName(message)
        .singleResult();
    if (waiting != null) {
      OwnWork.carrying(act, () -> runtime.messageEventReceived(message, waiting.getExecutionId(), decisions));
    }
    return waiting != null;
  }

  /**
   * Brings the engine in line with changed clocks while the ticket stays where it is: the timers are computed anew and the tasks show
   * the new due dates. Staff keep the tasks they claimed.
   */
  public void follow(String ticket) {
    for (Job timer : timers(ticket)) {
      management.recalculateJobDuedate(timer.getId(), false);
    }
    for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(ticket).list()) {
      ClockView view = CLOCK_OF.containsKey(task.getTaskDefinitionKey())
          ? ledger.clock(ticket, CLOCK_OF.get(task.getTaskDefinitionKey())) : null;
      Date due = view == null || view.dueAt() == null ? null : Date.from(view.dueAt());
      if (view != null && !Objects.equals(due, task.getDueDate())) {
        task.setDueDate(due);
        tasks.saveTask(task);
      }
    }
  }

  /** Offers the open tasks of a ticket to the line that has it now; the work itself is offered anew by the model. */
  public void offer(String ticket, String line) {
    List<Task> others = tasks.createTaskQuery().processInstanceBusinessKey(ticket).list().stream()
        .filter(task -> !task.getTaskDefinitionKey().equals(WORK_ON_TICKET)).toList();
    for (Task task : others) {
      for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
        if (link.getGroupId() != null && !link.getGroupId().equals(line)) {
          tasks.deleteCandidateGroup(task.getId(), link.getGroupId());
          tasks.addCandidateGroup(task.getId(), line);
        }
      }
    }
  }

  /** Marks the lifecycle for filters and cards, when a clock warned, was missed, met, restarted, moved, paused or went on. */
  @EventListener
  void mark(Recorded recorded) {
    if (!recorded.standingChanged()) {
      return;
    }
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(recorded.header().ticket()).rootProcessInstances().list()
        .forEach(lifecycle -> runtime.setVariable(lifecycle.getId(), TicketVariables.STANDING, recorded.header().standing().id()));
  }

  /** Shows another priority on the cards, in filters and in the order of the tasks. */
  public void prioritise(String ticket, Priority priority) {
    for (ProcessInstance instance : runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).list()) {
      runtime.setVariable(instance.getId(), TicketVariables.PRIORITY, priority.name());
    }
    for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(ticket).list()) {
      task.setPriority(TicketWork.urgency(priority));
      tasks.saveTask(task);
    }
  }

  /** Asks for the first response again, or withdraws the task where it was given otherwise, and follows the clocks. */
  public void followWithResponse(String ticket) {
    boolean owed = ledger.clock(ticket, Metric.RESPONSE).open();
    message(ticket, owed ? FIRST_RESPONSE_OWED : FIRST_RESPONSE_SETTLED, Act.by("palier", null));
    follow(ticket);
  }

  /**
   * The timer that should have fired before an instant and has not, the earliest first; one whose last attempt failed waits for its
   * next attempt, but counts as well.
   *
   * @param passedOver timers not to be tried
   */
  Optional<String> overdueTimer(String ticket, Instant before, Set<String> passedOver) {
    if (ledger.clocks(ticket).stream().map(ClockView::nextMomentAt).noneMatch(at -> at != null && at.isBefore(before))) {
      return Optional.empty();
    }
    Date limit = Date.from(before);
    return timers(ticket).stream().filter(job -> job.getDuedate().before(limit) || job.getExceptionMessage() != null)
        .filter(job -> !passedOver.contains(job.getId())).min(Comparator.comparing(Job::getDuedate)).map(Job::getId);
  }

  /** Fires a timer now. */
  public void fire(String timer) {
    management.executeJob(timer);
  }

  private List<Job> timers(String ticket) {
    Set<String> instances = instances(ticket).stream().map(ProcessInstance::getId).collect(Collectors.toSet());
    return instances.isEmpty() ? List.of()
        : management.createJobQuery().processInstanceIds(instances).timers().list();
  }

  /** The lifecycle and what it called. */
  private List<ProcessInstance> instances(String ticket) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).list();
  }

  private Optional<Task> task(String ticket, String taskKey) {
    return tasks.createTaskQuery().processInstanceBusinessKey(ticket).taskDefinitionKey(taskKey).list().stream().findFirst();
  }
}
