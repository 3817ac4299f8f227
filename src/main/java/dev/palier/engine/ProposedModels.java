package dev.palier.engine;

import dev.palier.engine.ModelFile.Definition;
import dev.palier.engine.ModelFile.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be deployed, and what it would stand among.
 *
 * @param files    the files to be deployed together
 * @param others   files in force that define something that none of these defines
 * @param replaced files in force of which these define something anew, or that have the name of one of these
 */
public record ProposedModels(List<ModelFile> files, List<ModelFile> others, List<ModelFile> replaced) {

  /** Puts files among those in force, whose definitions they replace. */
  public static ProposedModels among(List<ModelFile> files, List<ModelFile> inForce) {
    Set<Definition> defined = files.stream().flatMap(file -> file.defines().stream()).collect(Collectors.toSet());
    Set<String> names = files.stream().map(ModelFile::name).collect(Collectors.toSet());
    return new ProposedModels(files, inForce.stream().filter(file -> !defined.containsAll(file.defines())).toList(),
        inForce.stream().filter(file -> names.contains(file.name()) || file.defines().stream().anyMatch(defined::contains)).toList());
  }

  /** The keys of what there would be of a kind after the deployment. */
  public Set<String> keys(Kind kind) {
    return Stream.concat(files.stream(), others.stream()).flatMap(file -> file.defines().stream())
        .filter(definition -> definition.kind() == kind).map(Definition::key).collect(Collectors.toSet());
  }
}
