package dev.palier.model.signoff;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who made a deployment: as signed off, and for those before there were sign-offs as the engine's log of operations says. */
@Component
public class DeploymentAuthors {

  private final JdbcTemplate jdbc;

  DeploymentAuthors(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** By deployment; one that nobody is known of is missing. */
  public Map<String, String> known() {
    Map<String, String> authors = new HashMap<>();
    jdbc.query("select DEPLOYMENT_ID_, USER_ID_ from ACT_HI_OP_LOG where ENTITY_TYPE_ = 'Deployment' and OPERATION_TYPE_ = 'Create' "
        + "and USER_ID_ is not null", row -> {
          authors.put(row.getString(1), row.getString(2));
        });
    jdbc.query("select deployment_id, actor from model_sign_off where actor is not null", row -> {
      authors.put(row.getString(1), row.getString(2));
    });
    return authors;
  }
}
