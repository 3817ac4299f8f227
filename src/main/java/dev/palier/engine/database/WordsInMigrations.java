package dev.palier.engine.database;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Words of migrations that the databases do not have in common: <code>${bytes}</code> is the type that holds files of any size;
 * <code>${where}</code> begins the line that makes an index a partial one, which on H2, where there are none, is a comment.
 */
@Component
class WordsInMigrations implements FlywayConfigurationCustomizer {

  private final DataSource database;

  WordsInMigrations(DataSource database) {
    this.database = database;
  }

  @Override
  public void customize(FluentConfiguration configuration) {
    String product = new JdbcTemplate(database)
        .execute((ConnectionCallback<String>) connection -> connection.getMetaData().getDatabaseProductName());
    Map<String, String> placeholders = new HashMap<>(configuration.getPlaceholders());
    boolean h2 = "H2".equals(product);
    placeholders.put("bytes", h2 ? "blob" : "bytea");
    placeholders.put("where", h2 ? "--" : "where");
    configuration.placeholders(placeholders);
  }
}
