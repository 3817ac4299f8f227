package dev.palier.engine.deployment;

import dev.palier.engine.DeployedModel;
import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFile.Definition;
import dev.palier.engine.ModelsInForce;
import dev.palier.engine.PackageComparison.Packaged;
import dev.palier.engine.PackageComparison.Standing;
import dev.palier.engine.deployment.BroughtContents.History;
import dev.palier.engine.deployment.PackagedFiles.Content;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Compares the packaged files with what is in force, byte by byte. */
@Component
class ComparedModels {

  private final PackagedFiles packaged;
  private final ModelsInForce inForce;
  private final BroughtContents brought;

  ComparedModels(PackagedFiles packaged, ModelsInForce inForce, BroughtContents brought) {
    this.packaged = packaged;
    this.inForce = inForce;
    this.brought = brought;
  }

  List<Packaged> compared() {
    return compared(brought.history(), packaged.read());
  }

  List<Packaged> compared(History history, List<Content> files) {
    List<DeployedModel> deployed = inForce.deployed();
    return files.stream().map(file -> compare(file, deployed, history)).toList();
  }

  private static Packaged compare(Content content, List<DeployedModel> deployed, History history) {
    // What is deployed as it is need not be parsed again.
    List<DeployedModel> same = deployed.stream().filter(model -> model.file().name().equals(content.name())
        && Arrays.equals(model.file().content(), content.content())).toList();
    if (same.size() == 1 && deployed.stream().filter(model -> model.file().name().equals(content.name())).count() == 1) {
      return new Packaged(same.get(0).file(), Standing.AS_PACKAGED, same, content.digest());
    }
    ModelFile file = ModelFile.read(content.name(), content.content());
    List<DeployedModel> replaced = deployed.stream().filter(model -> file.replaces(model.file())).toList();
    List<DeployedModel> others = replaced.stream().filter(model -> !Arrays.equals(model.file().content(), file.content())).toList();
    List<DeployedModel> ofPeople = others.stream().filter(model -> own(file, model).stream()
        .anyMatch(definition -> !history.isOwn(definition, model))).toList();
    String base = ofPeople.stream().findFirst().map(model -> history.base(own(file, model).iterator().next(), model.since())).orElse(null);
    return new Packaged(file, standing(content, replaced, others, ofPeople, base), replaced, base);
  }

  private static Standing standing(Content content, List<DeployedModel> replaced, List<DeployedModel> others, List<DeployedModel> ofPeople,
      String base) {
    if (!ofPeople.isEmpty()) {
      return content.digest().equals(base) ? Standing.CHANGED : Standing.PACKAGE_MOVED_ON;
    }
    return replaced.isEmpty() ? Standing.NOT_IN_FORCE : others.isEmpty() ? Standing.AS_PACKAGED : Standing.FROM_ANOTHER_PACKAGE;
  }

  private static Set<Definition> own(ModelFile file, DeployedModel model) {
    return model.versions().keySet().stream().filter(file.defines()::contains).collect(Collectors.toSet());
  }
}
