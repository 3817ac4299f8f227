package dev.palier.engine.deployment;

import dev.palier.engine.DeployedModel;
import dev.palier.engine.DeployedModel.Version;
import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFile.Definition;
import dev.palier.engine.ModelsInForce;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the latest versions from the engine's tables: forms have no query of the engine's own, and rights do not bear on checks. */
@Component
class StoredModels implements ModelsInForce {

  private static final String VERSION = "select '%s' as KIND_, latest.KEY_, latest.RESOURCE_NAME_, latest.DEPLOYMENT_ID_, latest.VERSION_, "
      + "latest.ID_, %s as NAME_, deployment.DEPLOY_TIME_ from %s latest join ACT_RE_DEPLOYMENT deployment "
      + "on deployment.ID_ = latest.DEPLOYMENT_ID_ "
      + "where latest.TENANT_ID_ is null and latest.VERSION_ = "
      + "(select max(VERSION_) from %s %s where KEY_ = latest.KEY_ and TENANT_ID_ is null%s)";
  private static final String OF_THE_STARTER = " and DEPLOYMENT_ID_ in (select ID_ from ACT_RE_DEPLOYMENT where NAME_ = "
      + "'SpringAutoDeployment' and SOURCE_ is null)";
  private static final String CONTENT = "select BYTES_ from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ = ? and NAME_ = ?";

  private final JdbcTemplate jdbc;

  StoredModels(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  private record Place(String deployment, String resource, Instant since) {
  }

  @Override
  public List<DeployedModel> deployed() {
    return read("");
  }

  /** The latest versions among those that earlier versions of the program deployed when they started, whatever is in force. */
  List<DeployedModel> deployedByTheStarter() {
    return read(OF_THE_STARTER);
  }

  private List<DeployedModel> read(String restriction) {
    Map<Place, Map<Definition, Version>> defined = new LinkedHashMap<>();
    jdbc.query(all(restriction), row -> {
      Place place = new Place(row.getString("DEPLOYMENT_ID_"), row.getString("RESOURCE_NAME_"),
          row.getTimestamp("DEPLOY_TIME_").toInstant());
      defined.computeIfAbsent(place, any -> new LinkedHashMap<>()).put(new Definition(ModelFile.Kind.valueOf(row.getString("KIND_")),
          row.getString("KEY_")), new Version(row.getInt("VERSION_"), row.getString("ID_"), row.getString("NAME_")));
    });
    List<DeployedModel> models = new ArrayList<>();
    defined.forEach((place, versions) -> models.add(new DeployedModel(new ModelFile(FileNames.of(place.resource()), jdbc.queryForObject(
        CONTENT, byte[].class, place.deployment(), place.resource()), versions.keySet()), place.deployment(), place.since(), versions)));
    return models;
  }

  private static String all(String restriction) {
    return String.join(" union all ", latest(ModelFile.Kind.PROCESS, "ACT_RE_PROCDEF", "latest.NAME_", restriction),
        latest(ModelFile.Kind.DECISION, "ACT_RE_DECISION_DEF", "latest.NAME_", restriction),
        latest(ModelFile.Kind.FORM, "ACT_RE_CAMFORMDEF", "cast(null as varchar(255))", restriction)) + " order by 3, 1, 2";
  }

  private static String latest(ModelFile.Kind kind, String table, String name, String restriction) {
    return String.format(Locale.ROOT, VERSION, kind, name, table, table, "other", restriction)
        + (restriction.isEmpty() ? "" : restriction.replace(" and DEPLOYMENT_ID_", " and latest.DEPLOYMENT_ID_"));
  }
}
