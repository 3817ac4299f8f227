package dev.palier.audit.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes many tickets of a few by copying their rows, in our tables and in the engine's, on PostgreSQL. */
final class Copies {

  private static final Map<String, Set<String>> COPIED = Map.ofEntries(
      Map.entry("commitment", Set.of("ticket")), Map.entry("ticket", Set.of("number")), Map.entry("sla_clock", Set.of("ticket")),
      Map.entry("ledger", Set.of("ticket")), Map.entry("notice", Set.of("ticket")),
      Map.entry("act_ru_execution", Set.of("id_", "proc_inst_id_", "parent_id_", "super_exec_", "root_proc_inst_id_",
          "business_key_")),
      Map.entry("act_ru_job", Set.of("id_", "execution_id_", "process_instance_id_", "root_proc_inst_id_")),
      Map.entry("act_ru_task", Set.of("id_", "execution_id_", "proc_inst_id_")),
      Map.entry("act_ru_event_subscr", Set.of("id_", "execution_id_", "proc_inst_id_")),
      Map.entry("act_ru_variable", Set.of("id_", "execution_id_", "proc_inst_id_", "var_scope_")));
  private static final List<String> ORDER = List.of("commitment", "ticket", "sla_clock", "ledger", "notice", "act_ru_execution",
      "act_ru_job", "act_ru_task", "act_ru_event_subscr", "act_ru_variable");
  private static final String PROOF = "update notice set state = 'SENT', sent_at = written_at, message_id = '<palier.' || "
      + "substr(encode(sha256(convert_to(ticket || chr(10) || kind || chr(10) || level_no || chr(10) || sequence_no || chr(10) || "
      + "recipient, 'UTF8')), 'hex'), 1, 40) || '@palier.invalid>', server_reply = '250 ok'";

  private final JdbcTemplate jdbc;

  Copies(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** @param times how many copies of each ticket */
  void make(int times, JavaMigration chains) {
    jdbc.update("delete from act_ru_variable where execution_id_ not in (select id_ from act_ru_execution)");
    for (String table : ORDER) {
      List<String> columns = jdbc.queryForList("select column_name from information_schema.columns where table_schema = 'public' "
          + "and table_name = ? and not (table_name = 'notice' and column_name = 'id')", String.class, table);
      String values = columns.stream().map(column -> COPIED.get(table).contains(column) ? "o." + column + " || '-' || g" : "o." + column)
          .collect(Collectors.joining(", "));
      jdbc.update("insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from " + table
          + " o cross join generate_series(1, " + times + ") g" + (table.equals("act_ru_execution") ? ""
          : table.startsWith("act_") ? " where " + (table.equals("act_ru_job") ? "process_instance_id_" : "proc_inst_id_")
              + " is not null" : ""));
      System.out.println("copied " + table);
    }
    jdbc.update(PROOF);
    jdbc.execute("alter table ledger alter column hash drop not null");
    jdbc.execute((ConnectionCallback<Void>) connection -> chain(connection, chains));
    jdbc.execute("analyze");
  }

  private static Void chain(Connection connection, JavaMigration chains) throws SQLException {
    connection.setAutoCommit(false);
    try {
      chains.migrate(new Context() {
        @Override
        public Configuration getConfiguration() {
          return null;
        }

        @Override
        public Connection getConnection() {
          return connection;
        }
      });
      connection.commit();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    } finally {
      connection.setAutoCommit(true);
    }
    return null;
  }
}
