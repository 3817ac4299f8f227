package dev.palier.audit;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody with the rights of an administrator and of the database, and bad intentions. */
@TestComponent
class Saboteur {

  final JdbcTemplate jdbc;
  final ProcessEngine engine;

  Saboteur(JdbcTemplate jdbc, ProcessEngine engine) {
    this.jdbc = jdbc;
    this.engine = engine;
  }

  /** Changes rows; at least one has to be there. */
  void sql(String statement, Object... parameters) {
    if (jdbc.update(statement, parameters) == 0) {
      throw new IllegalStateException("Nothing to damage: " + statement);
    }
  }

  void row(String ticket, String kind, String change) {
    sql("update ledger set " + change + " where ticket = ? and kind = ? and sequence = (select max(sequence) from ledger "
        + "where ticket = ? and kind = ?)", ticket, kind, ticket, kind);
  }

  /** Adds a row at the end as if the program had written it. */
  void forge(String ticket, String kind, String metric, String value) {
    sql("insert into ledger (ticket, sequence, happened_at, recorded_at, actor, kind, metric, entry_value, hash) select ticket, "
        + "sequence + 1, happened_at, recorded_at, 'palier', ?, ?, ?, hash from ledger where ticket = ? and sequence = (select "
        + "max(sequence) from ledger where ticket = ?)", kind, metric, value, ticket, ticket);
    sql("update commitment set last_sequence = last_sequence + 1 where ticket = ?", ticket);
  }

  void removeLastRow(String ticket) {
    sql("delete from ledger where ticket = ? and sequence = (select max(sequence) from ledger where ticket = ?)", ticket, ticket);
  }

  void commitment(String ticket, String change) {
    sql("update commitment set " + change + " where ticket = ?", ticket);
  }

  void clock(String ticket, String metric, String change) {
    sql("update sla_clock set " + change + " where ticket = ? and metric = ?", ticket, metric);
  }

  void notice(String ticket, String kind, String change) {
    sql("update notice set " + change + " where ticket = ? and kind = ?", ticket, kind);
  }

  void noticeGone(String ticket, String kind, String more) {
    sql("delete from notice where ticket = ? and kind = ? " + more, ticket, kind);
  }

  void timer(String ticket, String activity, String change) {
    sql("update ACT_RU_JOB set " + change + " where ID_ = ?", timer(ticket, activity).getId());
  }

  Job timer(String ticket, String activity) {
    return instances(ticket).stream().flatMap(instance -> engine.getManagementService().createJobQuery()
        .processInstanceId(instance.getId()).activityId(activity).list().stream()).findFirst().orElseThrow();
  }

  void timerGone(String ticket, String activity) {
    engine.getManagementService().deleteJob(timer(ticket, activity).getId());
  }

  List<ProcessInstance> instances(String ticket) {
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(ticket).list();
  }

  String lifecycle(String ticket) {
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(ticket).rootProcessInstances()
        .singleResult().getId();
  }

  void taskGone(String ticket, String task) {
    String id = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(ticket).taskDefinitionKey(task).singleResult()
        .getId();
    sql("delete from ACT_RU_IDENTITYLINK where TASK_ID_ = ?", id);
    sql("delete from ACT_RU_TASK where ID_ = ?", id);
  }

  void messageGone(String ticket, String message) {
    sql("delete from ACT_RU_EVENT_SUBSCR where EVENT_NAME_ = ? and PROC_INST_ID_ in (select ID_ from ACT_RU_EXECUTION "
        + "where BUSINESS_KEY_ = ?)", message, ticket);
  }
}
