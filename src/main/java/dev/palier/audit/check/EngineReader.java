package dev.palier.audit.check;

import static dev.palier.audit.check.Columns.engineInstant;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads what the engine holds under the numbers of many tickets at a time. From its tables and not by its services: those would ask once
 * for each ticket, and would hide what makes no sense to them.
 */
@Component
class EngineReader {

  private static final String SUSPENDED = "2";
  private static final String INSTANCES = "select ID_, BUSINESS_KEY_, PROC_DEF_ID_, SUPER_EXEC_, SUSPENSION_STATE_ "
      + "from ACT_RU_EXECUTION where BUSINESS_KEY_ in (:keys) and PARENT_ID_ is null";
  private static final String JOBS = "select ID_, PROCESS_INSTANCE_ID_, PROCESS_DEF_ID_, HANDLER_CFG_, DUEDATE_, RETRIES_, "
      + "SUSPENSION_STATE_, LOCK_EXP_TIME_, case when EXCEPTION_MSG_ is null then 0 else 1 end as FAILED "
      + "from ACT_RU_JOB where PROCESS_INSTANCE_ID_ in (:keys)";
  private static final String TASKS = "select PROC_INST_ID_, TASK_DEF_KEY_, SUSPENSION_STATE_ from ACT_RU_TASK "
      + "where PROC_INST_ID_ in (:keys)";
  private static final String MESSAGES = "select PROC_INST_ID_, EVENT_NAME_ from ACT_RU_EVENT_SUBSCR where PROC_INST_ID_ in (:keys)";
  private static final String VARIABLES = "select EXECUTION_ID_, NAME_, TEXT_ from ACT_RU_VARIABLE where EXECUTION_ID_ in (:keys) "
      + "and TASK_ID_ is null and NAME_ in ('priority', 'standing')";

  private final NamedParameterJdbcTemplate jdbc;

  EngineReader(JdbcTemplate jdbc) {
    this.jdbc = new NamedParameterJdbcTemplate(jdbc);
  }

  /** By business key; keys under which nothing runs are left out. */
  Map<String, EngineState> read(Collection<String> tickets) {
    Map<String, EngineState> states = new HashMap<>();
    Map<String, EngineState> ofInstance = new HashMap<>();
    each(INSTANCES, tickets, row -> {
      EngineState state = states.computeIfAbsent(row.getString("BUSINESS_KEY_"), key -> new EngineState());
      state.instances().add(new EngineState.Instance(row.getString("ID_"), row.getString("PROC_DEF_ID_"),
          row.getString("SUPER_EXEC_") != null, SUSPENDED.equals(row.getString("SUSPENSION_STATE_"))));
      ofInstance.put(row.getString("ID_"), state);
    });
    if (!ofInstance.isEmpty()) {
      readWithin(List.copyOf(ofInstance.keySet()), ofInstance);
    }
    return states;
  }

  private void readWithin(Collection<String> instances, Map<String, EngineState> states) {
    each(JOBS, instances, row -> states.get(row.getString("PROCESS_INSTANCE_ID_")).jobs().add(new EngineState.Job(
        row.getString("ID_"), row.getString("PROCESS_INSTANCE_ID_"), row.getString("PROCESS_DEF_ID_"), row.getString("HANDLER_CFG_"),
        engineInstant(row, "DUEDATE_"), row.getInt("RETRIES_"), SUSPENDED.equals(row.getString("SUSPENSION_STATE_")),
        engineInstant(row, "LOCK_EXP_TIME_"), row.getInt("FAILED") == 1)));
    each(TASKS, instances, row -> states.get(row.getString("PROC_INST_ID_")).tasks().add(new EngineState.UserTask(
        row.getString("PROC_INST_ID_"), row.getString("TASK_DEF_KEY_"), SUSPENDED.equals(row.getString("SUSPENSION_STATE_")))));
    each(MESSAGES, instances, row -> states.get(row.getString("PROC_INST_ID_")).messages().add(new EngineState.Message(
        row.getString("PROC_INST_ID_"), row.getString("EVENT_NAME_"))));
    each(VARIABLES, instances, row -> states.get(row.getString("EXECUTION_ID_")).variables().add(new EngineState.Variable(
        row.getString("EXECUTION_ID_"), row.getString("NAME_"), row.getString("TEXT_"))));
  }

  private void each(String sql, Collection<String> keys, RowCallbackHandler row) {
    jdbc.query(sql, Map.of("keys", keys), row);
  }
}
