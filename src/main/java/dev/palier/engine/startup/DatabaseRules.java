package dev.palier.engine.startup;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Rules for the opened database, whatever its URL says, checked before the engine is built. */
@Component
class DatabaseRules extends SpringBootProcessEnginePlugin {

  private static final List<StartupRule<JdbcTemplate>> RULES = List.of(
      new StartupRule<>("The H2 file of spring.datasource.url is opened without WRITE_DELAY=0: a killed process would lose "
          + "its last second of committed tickets.", "Add ;WRITE_DELAY=0 to spring.datasource.url.",
          database -> isProduct(database, "H2") && isFile(database) && !"0".equals(writeDelay(database))),
      new StartupRule<>("PostgreSQL at spring.datasource.url runs with synchronous_commit=off: a crash would lose committed "
          + "tickets.", "Set synchronous_commit=on in postgresql.conf, or for this user: alter role ... set "
          + "synchronous_commit = on.",
          database -> isProduct(database, "PostgreSQL") && "off".equals(one(database, "show synchronous_commit"))));

  private final JdbcTemplate database;

  DatabaseRules(DataSource dataSource) {
    database = new JdbcTemplate(dataSource);
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration configuration) {
    RULES.forEach(rule -> rule.check(database));
  }

  private static boolean isProduct(JdbcTemplate database, String name) {
    return name.equals(database.execute((ConnectionCallback<String>) c -> c.getMetaData().getDatabaseProductName()));
  }

  private static boolean isFile(JdbcTemplate database) {
    return one(database, "select database_path()") != null;
  }

  private static String writeDelay(JdbcTemplate database) {
    return one(database, "select max(setting_value) from information_schema.settings where setting_name = 'WRITE_DELAY'");
  }

  private static String one(JdbcTemplate database, String query) {
    return database.queryForObject(query, String.class);
  }
}
