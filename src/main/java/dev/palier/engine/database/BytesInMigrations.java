package dev.palier.engine.database;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells migrations, as <code>${bytes}</code>, which type holds files of any size: they have no name for it in common. */
@Component
class BytesInMigrations implements FlywayConfigurationCustomizer {

  private final DataSource database;

  BytesInMigrations(DataSource database) {
    this.database = database;
  }

  @Override
  public void customize(FluentConfiguration configuration) {
    String product = new JdbcTemplate(database)
        .execute((ConnectionCallback<String>) connection -> connection.getMetaData().getDatabaseProductName());
    Map<String, String> placeholders = new HashMap<>(configuration.getPlaceholders());
    placeholders.put("bytes", "H2".equals(product) ? "blob" : "bytea");
    configuration.placeholders(placeholders);
  }
}
