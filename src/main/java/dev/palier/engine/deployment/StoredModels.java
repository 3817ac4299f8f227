package dev.palier.engine.deployment;

import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFile.Definition;
import dev.palier.engine.ModelsInForce;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the latest versions from the engine's tables: forms have no query of the engine's own, and rights do not bear on checks. */
@Component
class StoredModels implements ModelsInForce {

  private static final String LATEST = "select '%s', latest.KEY_, latest.RESOURCE_NAME_, latest.DEPLOYMENT_ID_ from %s latest "
      + "where latest.TENANT_ID_ is null and latest.VERSION_ = (select max(VERSION_) from %s where KEY_ = latest.KEY_ and TENANT_ID_ is null)";
  private static final String ALL = String.join(" union all ", latest(ModelFile.Kind.PROCESS, "ACT_RE_PROCDEF"),
      latest(ModelFile.Kind.DECISION, "ACT_RE_DECISION_DEF"), latest(ModelFile.Kind.FORM, "ACT_RE_CAMFORMDEF")) + " order by 3, 1, 2";
  private static final String CONTENT = "select BYTES_ from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ = ? and NAME_ = ?";

  private final JdbcTemplate jdbc;

  StoredModels(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  private record Place(String deployment, String resource) {
  }

  @Override
  public List<ModelFile> files() {
    Map<Place, Set<Definition>> defined = new LinkedHashMap<>();
    jdbc.query(ALL, row -> {
      defined.computeIfAbsent(new Place(row.getString(4), row.getString(3)), place -> new HashSet<>())
          .add(new Definition(ModelFile.Kind.valueOf(row.getString(1)), row.getString(2)));
    });
    return defined.entrySet().stream().map(file -> file(file.getKey(), file.getValue())).toList();
  }

  private ModelFile file(Place place, Collection<Definition> defines) {
    byte[] content = jdbc.queryForObject(CONTENT, byte[].class, place.deployment(), place.resource());
    return new ModelFile(place.resource(), content, Set.copyOf(defines));
  }

  private static String latest(ModelFile.Kind kind, String table) {
    return String.format(Locale.ROOT, LATEST, kind, table, table);
  }
}
