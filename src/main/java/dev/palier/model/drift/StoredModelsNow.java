package dev.palier.model.drift;

import dev.palier.engine.DeployedModel;
import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFile.Definition;
import dev.palier.engine.ModelsInForce;
import dev.palier.engine.PackageComparison;
import dev.palier.engine.PackageComparison.Packaged;
import dev.palier.engine.PackageComparison.Standing;
import dev.palier.model.ModelDifference;
import dev.palier.model.ModelInForce;
import dev.palier.model.ModelInForce.Origin;
import dev.palier.model.ModelsNow;
import dev.palier.model.signoff.DeploymentAuthors;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class StoredModelsNow implements ModelsNow {

  private static final String CONTENT = "select BYTES_, NAME_ from ACT_GE_BYTEARRAY "
      + "where DEPLOYMENT_ID_ = ? and (NAME_ = ? or NAME_ like ?)";

  private static final String VERSION = Stream.of("ACT_RE_PROCDEF", "ACT_RE_DECISION_DEF", "ACT_RE_CAMFORMDEF").map(table -> "select "
      + "DEPLOYMENT_ID_, RESOURCE_NAME_ from " + table + " where KEY_ = ? and VERSION_ = ? and TENANT_ID_ is null")
      .collect(Collectors.joining(" union all "));

  private final ModelsInForce models;
  private final PackageComparison packaged;
  private final DeploymentAuthors authors;
  private final DriftWords words;
  private final JdbcTemplate jdbc;

  StoredModelsNow(ModelsInForce models, PackageComparison packaged, DeploymentAuthors authors, DriftWords words, JdbcTemplate jdbc) {
    this.models = models;
    this.packaged = packaged;
    this.authors = authors;
    this.words = words;
    this.jdbc = jdbc;
  }

  @Override
  public List<ModelInForce> inForce() {
    Map<Definition, Packaged> packages = new HashMap<>();
    packaged.compared().forEach(file -> file.file().defines().forEach(definition -> packages.put(definition, file)));
    Map<String, String> known = authors.known();
    return models.deployed().stream().flatMap(model -> model.versions().keySet().stream()
        .map(definition -> line(definition, model, packages.get(definition), known.get(model.deployment()))))
        .sorted(Comparator.comparing(ModelInForce::kind).thenComparing(ModelInForce::key)).toList();
  }

  private ModelInForce line(Definition definition, DeployedModel model, Packaged file, String by) {
    Origin origin = origin(model, file);
    var version = model.versions().get(definition);
    return new ModelInForce(definition.kind(), definition.key(), version.name() == null ? definition.key() : version.name(),
        model.file().name(), version.number(), version.id(), model.deployment(), model.since(), by, origin,
        words.of(origin, model, by));
  }

  private static Origin origin(DeployedModel model, Packaged file) {
    if (file == null) {
      return Origin.NOT_PACKAGED;
    }
    if (Arrays.equals(model.file().content(), file.file().content())) {
      return Origin.AS_PACKAGED;
    }
    return Map.of(Standing.CHANGED, Origin.CHANGED, Standing.PACKAGE_MOVED_ON, Origin.PACKAGE_MOVED_ON)
        .getOrDefault(file.standing(), Origin.FROM_ANOTHER_PACKAGE);
  }

  @Override
  public List<String> drift() {
    Map<String, String> known = authors.known();
    return packaged.compared().stream().map(file -> words.drift(file, known)).flatMap(Optional::stream).toList();
  }

  @Override
  public List<String> differenceFromPackaged(String name) {
    return packaged.compared().stream().filter(file -> file.file().name().equals(name)).flatMap(file -> file.inForce().stream()
        .flatMap(model -> ModelDifference.between(file.file(), model.file()).stream())).toList();
  }

  @Override
  public Optional<ModelFile> file(String deployment, String name) {
    return jdbc.query(CONTENT, (row, number) -> Map.entry(row.getString("NAME_"), row.getBytes("BYTES_")), deployment, name, "%/" + name)
        .stream().filter(file -> file.getKey().equals(name) || file.getKey().endsWith("/" + name)).findFirst()
        .map(file -> ModelFile.read(name, file.getValue()));
  }

  @Override
  public Optional<ModelFile> version(String key, int number) {
    return jdbc.query(VERSION, (row, index) -> file(row.getString(1), row.getString(2).replaceFirst("^.*[/\\\\]", "")), key, number, key,
        number, key, number).stream().flatMap(Optional::stream).findFirst();
  }

  @Override
  public Map<String, List<String>> changesBy(List<ModelFile> files) {
    List<ModelFile> inForce = models.files();
    Map<String, List<String>> changes = new LinkedHashMap<>();
    files.forEach(file -> changes.put(file.name(), ModelDifference.between(
        inForce.stream().filter(file::replaces).findFirst().orElse(null), file)));
    return changes;
  }
}
