package dev.palier.audit;

import static dev.palier.audit.Sabotage.general;
import static dev.palier.audit.Sabotage.of;
import static dev.palier.audit.Sabotage.State.CLIMBED;
import static dev.palier.audit.Sabotage.State.CLOSED;
import static dev.palier.audit.Sabotage.State.MISSED;
import static dev.palier.audit.Sabotage.State.NONE;
import static dev.palier.audit.Sabotage.State.OFFERED;
import static dev.palier.audit.Sabotage.State.RELEASE;
import static dev.palier.audit.Sabotage.State.SILENT;
import static dev.palier.audit.Sabotage.State.UNFIRED;
import static dev.palier.audit.Sabotage.State.WAITING;
import static dev.palier.audit.Sabotage.State.WARNED;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;

/** The table of damage: what may go wrong, by accident or by intent, with a promise. */
final class Sabotages {

  private static final String CEO_TOO_LATE = "DUEDATE_ = timestamp '2099-01-01 00:00:00'";

  private Sabotages() {
  }

  static List<Sabotage> all() {
    return Stream.of(ledger(), rows(), clocks(), notices(), places(), timers(), around()).flatMap(List::stream).toList();
  }

  private static List<Sabotage> ledger() {
    return List.of(
        of("a warning is removed from the ledger", WARNED, Rule.LEDGER_GAP, (by, it) -> by.sql("delete from ledger where ticket = ? "
            + "and kind = 'WARNED'", it)),
        of("the last row of the ledger is removed", MISSED, Rule.LEDGER_GAP, Saboteur::removeLastRow),
        of("the last row is removed and the count corrected", MISSED, Rule.LEDGER_ROW_MISSING, (by, it) -> {
          by.removeLastRow(it);
          by.commitment(it, "last_sequence = last_sequence - 1");
        }),
        of("a miss is made a kept promise", MISSED, Rule.LEDGER_ROW_MISSING, (by, it) -> by.row(it, "BREACHED", "kind = 'MET'")),
        of("a level is dated an hour earlier", MISSED, Rule.LEDGER_ROW_UNEXPECTED, (by, it) -> by.row(it, "ESCALATED",
            "happened_at = happened_at - interval '1' hour")),
        of("a row is dated into the future", MISSED, Rule.LEDGER_TIME, (by, it) -> by.row(it, "ESCALATED",
            "recorded_at = recorded_at + interval '1' day")),
        of("a row becomes unreadable", MISSED, Rule.LEDGER_UNREADABLE, (by, it) -> by.row(it, "ESCALATED", "kind = 'NOTHING'")),
        of("the reason of a level is rewritten", MISSED, Rule.CHAIN_BROKEN, (by, it) -> by.row(it, "ESCALATED",
            "explanation = 'asked for'")),
        of("development gives back what it never had", WARNED, Rule.FACTS_IMPOSSIBLE, (by, it) -> by.forge(it,
            "RETURNED_FROM_DEVELOPMENT", null, null)),
        of("a kept promise is invented", MISSED, Rule.LEDGER_ROW_UNEXPECTED, (by, it) -> by.forge(it, "MET", "RESOLUTION", null)),
        of("an answer is invented", MISSED, Rule.CLOCK_FALSE, (by, it) -> by.forge(it, "RESPONDED", null, null)),
        of("the opening says another priority", WARNED, Rule.CLOCK_FALSE, (by, it) -> by.row(it, "OPENED",
            "entry_value = 'GOLD P4'")),
        of("others are said to have been told", CLIMBED, Rule.LEDGER_ROW_MISSING, (by, it) -> by.row(it, "ESCALATED",
            "recipients = 'first-line'")));
  }

  private static List<Sabotage> rows() {
    return List.of(
        of("the ticket is made closed", MISSED, Rule.COMMITMENT_FALSE, (by, it) -> by.commitment(it, "mode = 'CLOSED'")),
        of("the ticket is made to wait", MISSED, Rule.COMMITMENT_FALSE, (by, it) -> by.commitment(it, "mode = 'WAITING'")),
        of("the priority is lowered", MISSED, Rule.COMMITMENT_FALSE, (by, it) -> by.commitment(it, "priority = 'P4'")),
        of("the tier is lowered", MISSED, Rule.COMMITMENT_FALSE, (by, it) -> by.commitment(it, "tier = 'BASIC'")),
        of("the last level seems told", MISSED, Rule.COMMITMENT_FALSE, (by, it) -> by.commitment(it, "reached_level = 4")),
        of("the path seems to have no levels", MISSED, Rule.COMMITMENT_FALSE, (by, it) -> by.commitment(it, "last_level = 0")),
        of("a missed ticket seems on track", MISSED, Rule.COMMITMENT_FALSE, (by, it) -> by.commitment(it, "standing = 'ON_TRACK'")),
        of("the ticket seems to be in development", MISSED, Rule.COMMITMENT_FALSE, (by, it) -> by.commitment(it,
            "in_development = true")),
        of("lists show the ticket as closed", MISSED, Rule.TICKET_FALSE, (by, it) -> by.sql("update ticket set closed = true where "
            + "number = ?", it)),
        of("lists show another opening", MISSED, Rule.TICKET_FALSE, (by, it) -> by.sql("update ticket set opened_at = opened_at + "
            + "interval '1' day where number = ?", it)));
  }

  private static List<Sabotage> clocks() {
    return List.of(
        of("a clock is removed", MISSED, Rule.CLOCK_MISSING, (by, it) -> by.sql("delete from sla_clock where ticket = ? and "
            + "metric = 'ESCALATION'", it)),
        of("a deadline is put off by a day", WARNED, Rule.CLOCK_FALSE, (by, it) -> by.clock(it, "RESOLUTION",
            "due_at = due_at + interval '1' day")),
        of("a clock is stopped", WARNED, Rule.CLOCK_FALSE, (by, it) -> by.clock(it, "RESPONSE", "state = 'ENDED'")),
        of("a longer target is promised", WARNED, Rule.CLOCK_FALSE, (by, it) -> by.clock(it, "RESOLUTION",
            "target = '30 business days'")),
        of("the warnings to come are forgotten", WARNED, Rule.CLOCK_FALSE, (by, it) -> by.clock(it, "RESPONSE", "plan = ''")),
        of("the warnings seem given", WARNED, Rule.CLOCK_FALSE, (by, it) -> by.clock(it, "RESPONSE", "told = '50,75,90'")),
        of("a miss is forgotten", MISSED, Rule.CLOCK_FALSE, (by, it) -> by.clock(it, "RESPONSE", "breached_at = null")),
        of("the next moment is put off", MISSED, Rule.CLOCK_FALSE, (by, it) -> by.clock(it, "ESCALATION",
            "next_moment_at = next_moment_at + interval '1' day")),
        of("levels are counted from elsewhere", MISSED, Rule.CLOCK_FALSE, (by, it) -> by.clock(it, "ESCALATION", "base_level = 1")),
        of("a target becomes unreadable", WARNED, Rule.LEDGER_UNREADABLE, (by, it) -> by.clock(it, "RESOLUTION",
            "target = 'some day'")),
        of("a planned release is removed", RELEASE, Rule.CLOCK_FALSE, (by, it) -> by.sql("delete from routine_release")));
  }

  private static List<Sabotage> notices() {
    return List.of(
        of("the notice of a level is removed", MISSED, Rule.NOTICE_MISSING, (by, it) -> by.noticeGone(it, "ESCALATION", "")),
        of("one of two Vice Presidents is not told", CLIMBED, Rule.NOTICE_MISSING, (by, it) -> by.noticeGone(it, "ESCALATION",
            "and level_no = 3 and recipient like 'vp-sales%'")),
        of("the receipt is removed", WARNED, Rule.NOTICE_MISSING, (by, it) -> by.noticeGone(it, "RECEIPT", "")),
        of("the notice of a miss is removed", MISSED, Rule.NOTICE_MISSING, (by, it) -> by.noticeGone(it, "RESPONSE_MISSED", "")),
        of("the question to the customer is not sent", WAITING, Rule.NOTICE_MISSING, (by, it) -> by.noticeGone(it, "QUESTION", "")),
        of("the notice of a level is withdrawn", MISSED, Rule.NOTICE_VOID, (by, it) -> by.notice(it, "ESCALATION",
            "state = 'VOID', last_error = 'it does not matter'")),
        of("a notice counts as sent that no server took", MISSED, Rule.NOTICE_UNPROVEN, (by, it) -> by.notice(it, "ESCALATION",
            "state = 'SENT', sent_at = null, message_id = null")),
        of("a notice is put off for ever", MISSED, Rule.NOTICE_UNSENT, (by, it) -> by.notice(it, "ESCALATION",
            "state = 'NEW', next_attempt_at = timestamp with time zone '2099-01-01 00:00:00+00:00'")),
        of("a notice is held by a node that died", MISSED, Rule.NOTICE_UNSENT, (by, it) -> by.notice(it, "ESCALATION",
            "state = 'CLAIMED', claimed_by = 'a dead node', lease_until = written_at")),
        of("a refused notice is told to nobody", MISSED, Rule.NOTICE_UNREPORTED, (by, it) -> by.notice(it, "ESCALATION",
            "state = 'REFUSED', reported_at = null")),
        general("a notice about no ticket is never sent", NONE, Rule.NOTICE_UNSENT, (by, it) -> by.sql("insert into notice (ticket, "
            + "kind, level_no, sequence_no, recipient, domain, urgency, happened_at, written_at, state, attempts, next_attempt_at) "
            + "select 'elsewhere', 'MAIL_REFUSED', 0, 0, 'kim@x.example', 'x.example', 0, happened_at, written_at, 'NEW', 0, "
            + "written_at from notice order by id fetch first 1 rows only")));
  }

  private static List<Sabotage> places() {
    return List.of(
        of("the process of a ticket is deleted", MISSED, Rule.INSTANCE_MISSING, (by, it) -> by.engine.getRuntimeService()
            .deleteProcessInstance(by.lifecycle(it), "gone")),
        of("a second process runs for a ticket", OFFERED, Rule.INSTANCE_DOUBLE, (by, it) -> by.engine.getRuntimeService()
            .createProcessInstanceByKey("gold-ticket").businessKey(it).startBeforeActivity("SubProcess_ResolutionOffered")
            .setVariables(Map.of("ticketNumber", it, "priority", "P3")).execute()),
        of("the process of a ticket is suspended", MISSED, Rule.INSTANCE_SUSPENDED, (by, it) -> by.engine.getRuntimeService()
            .suspendProcessInstanceById(by.lifecycle(it))),
        of("a ticket is moved in the engine alone", WAITING, Rule.INSTANCE_MISPLACED, (by, it) -> by.engine.getRuntimeService()
            .createProcessInstanceModification(by.lifecycle(it)).cancelAllForActivity("SubProcess_WaitingForCustomer")
            .startBeforeActivity("SubProcess_ResolutionOffered").execute()),
        of("the work on a ticket is taken from everybody's list", MISSED, Rule.TASK_MISSING, (by, it) -> by.taskGone(it,
            "Task_WorkOnTicket")),
        of("nobody is asked for the first response", WARNED, Rule.TASK_MISSING, (by, it) -> by.taskGone(it,
            "Task_SendFirstResponse")),
        of("an answer of the customer would be lost", WAITING, Rule.MESSAGE_MISSING, (by, it) -> by.messageGone(it,
            "customer-replied")),
        of("a request for the next level would be lost", MISSED, Rule.MESSAGE_MISSING, (by, it) -> by.messageGone(it,
            "level-requested")),
        of("cards show another priority", MISSED, Rule.VARIABLE_FALSE, (by, it) -> by.engine.getRuntimeService().setVariable(
            by.lifecycle(it), "priority", "P4")),
        of("a process runs for a ticket that has ended", CLOSED, Rule.INSTANCE_STRAY, (by, it) -> by.engine.getRuntimeService()
            .createProcessInstanceByKey("gold-ticket").businessKey(it).startBeforeActivity("SubProcess_ResolutionOffered")
            .setVariables(Map.of("ticketNumber", it, "priority", "P3")).execute()));
  }

  private static List<Sabotage> timers() {
    return List.of(
        of("the timer of the next level is deleted", MISSED, Rule.TIMER_MISSING, (by, it) -> by.timerGone(it, "Timer_Level2Due")),
        of("the timer of the resolution is deleted", WARNED, Rule.TIMER_MISSING, (by, it) -> by.timerGone(it,
            "Timer_ResolutionMoment")),
        of("the timer of the response is deleted", WARNED, Rule.TIMER_MISSING, (by, it) -> by.timerGone(it, "Timer_ResponseMoment")),
        of("the timer of updates is deleted", MISSED, Rule.TIMER_MISSING, (by, it) -> by.timerGone(it, "Timer_UpdateMoment")),
        of("the timer of reminders is deleted", WAITING, Rule.TIMER_MISSING, (by, it) -> by.timerGone(it, "Timer_CustomerMoment")),
        of("a timer is put off to 2099", MISSED, Rule.TIMER_FALSE, (by, it) -> by.timer(it, "Timer_Level2Due", CEO_TOO_LATE)),
        of("a timer has no date", MISSED, Rule.TIMER_FALSE, (by, it) -> by.timer(it, "Timer_Level2Due", "DUEDATE_ = null")),
        of("a timer has no attempts left", MISSED, Rule.TIMER_DEAD, (by, it) -> by.engine.getManagementService().setJobRetries(
            by.timer(it, "Timer_Level2Due").getId(), 0)),
        of("a timer is suspended", MISSED, Rule.TIMER_SUSPENDED, (by, it) -> by.engine.getManagementService().suspendJobById(
            by.timer(it, "Timer_Level2Due").getId())),
        of("a timer is locked for ever", MISSED, Rule.TIMER_LOCKED, (by, it) -> by.timer(it, "Timer_Level2Due",
            "LOCK_OWNER_ = 'x', LOCK_EXP_TIME_ = timestamp '2099-01-01 00:00:00'")),
        of("the step after a timer fails", MISSED, Rule.TIMER_FAILING, (by, it) -> by.timer(it, "Timer_Level2Due",
            "EXCEPTION_MSG_ = 'broken', RETRIES_ = 4000")),
        of("a timer is there twice", MISSED, Rule.TIMER_DOUBLE, (by, it) -> by.sql("insert into ACT_RU_JOB (ID_, REV_, TYPE_, "
            + "EXECUTION_ID_, PROCESS_INSTANCE_ID_, PROCESS_DEF_ID_, PROCESS_DEF_KEY_, RETRIES_, DUEDATE_, HANDLER_TYPE_, "
            + "HANDLER_CFG_, SUSPENSION_STATE_, PRIORITY_, EXCLUSIVE_) select 'twice', 1, TYPE_, EXECUTION_ID_, "
            + "PROCESS_INSTANCE_ID_, PROCESS_DEF_ID_, PROCESS_DEF_KEY_, RETRIES_, DUEDATE_, HANDLER_TYPE_, HANDLER_CFG_, "
            + "SUSPENSION_STATE_, PRIORITY_, EXCLUSIVE_ from ACT_RU_JOB where ID_ = ?", by.timer(it, "Timer_Level2Due").getId())),
        of("no timer fires", UNFIRED, Rule.TIMER_OVERDUE, (by, it) -> { }),
        of("a level is not told because no timer fired", UNFIRED, Rule.LEDGER_ROW_MISSING, (by, it) -> { }),
        of("a silent customer's ticket is not closed", SILENT, Rule.CLOSE_OVERDUE, (by, it) -> { }));
  }

  private static List<Sabotage> around() {
    return List.of(
        general("a process is suspended for everybody", NONE, Rule.DEFINITION_SUSPENDED, (by, it) -> by.engine.getRepositoryService()
            .suspendProcessDefinitionByKey("phone-ticket")),
        general("the timers of a kind are suspended", NONE, Rule.DEFINITION_SUSPENDED, (by, it) -> by.sql("update ACT_RU_JOBDEF set "
            + "SUSPENSION_STATE_ = 2 where ACT_ID_ = 'Timer_Level4Due'")),
        of("the engine gave up a step", MISSED, Rule.INCIDENT, (by, it) -> by.engine.getRuntimeService().createIncident("failedJob",
            by.timer(it, "Timer_ResolutionMoment").getExecutionId(), "x", "broken")),
        general("a level is offered to nobody", MISSED, Rule.JOB_DEAD, (by, it) -> by.engine.getManagementService().setJobRetries(
            offer(by, it).getId(), 0)),
        general("the offer of a level fails", MISSED, Rule.JOB_FAILING, (by, it) -> by.sql("update ACT_RU_JOB set EXCEPTION_MSG_ = "
            + "'broken', RETRIES_ = 4000 where ID_ = ?", offer(by, it).getId())),
        general("the offer of a level is left lying", MISSED, Rule.JOB_OVERDUE, (by, it) -> offer(by, it)),
        general("the ledger is not sealed any more", NONE, Rule.SEAL_LATE, (by, it) -> by.sql("insert into ledger_seal (number, "
            + "sealed_at, tickets, previous, digest) select 1, happened_at - interval '3' day, 0, '0', '0' from notice "
            + "order by id fetch first 1 rows only")),
        general("a customer's mail is left lying", NONE, Rule.MAIL_UNREAD, (by, it) -> by.sql("insert into inbox_mail (mailbox, "
            + "uid_validity, uid, arrived_at, stored_at, whole, raw, state, attempts, next_attempt_at) select 'inbox', 1, 1, "
            + "written_at, happened_at - interval '1' hour, true, X'00', 'STORED', 0, written_at from notice order by id "
            + "fetch first 1 rows only")));
  }

  private static Job offer(Saboteur by, String ticket) {
    return by.engine.getManagementService().createJobQuery().processDefinitionKey("escalation-level").list().stream()
        .filter(job -> by.engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId())
            .processInstanceBusinessKey(ticket + "-level-1").count() == 1).findFirst().orElseThrow();
  }
}
