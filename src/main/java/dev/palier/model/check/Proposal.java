package dev.palier.model.check;

import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFile.Kind;
import dev.palier.engine.ProposedModels;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is proposed and what it would stand among, read.
 *
 * @param files  models to be deployed
 * @param others models in force beside them
 * @param forms  forms as they would be in force
 * @param tables tables as they would be in force
 * @param models the files themselves
 */
record Proposal(List<ProcessFile> files, List<ProcessFile> others, List<FormFile> forms, List<TableFile> tables, ProposedModels models) {

  static Proposal read(ProposedModels models, ReadModels reader) {
    return new Proposal(processes(models.files(), reader), processes(models.others(), reader),
        all(models).filter(file -> file.name().endsWith(".form")).map(FormFile::read).toList(),
        all(models).filter(file -> file.name().endsWith(".dmn")).flatMap(file -> reader.read(file, TableFile::read).stream()).toList(),
        models);
  }

  /** The models as they would be in force. */
  Stream<ProcessFile> processes() {
    return Stream.concat(files.stream(), others.stream());
  }

  Optional<ProcessFile> process(String key) {
    return processes().filter(file -> file.defines(key)).findFirst();
  }

  Optional<FormFile> form(String id) {
    return forms.stream().filter(form -> id.equals(form.id())).findFirst();
  }

  Optional<TableFile> table(String decision) {
    return tables.stream().filter(table -> table.decisions().containsKey(decision)).findFirst();
  }

  Set<String> keys(Kind kind) {
    return models.keys(kind);
  }

  /** Whether a file is to be deployed, not in force already. */
  boolean proposes(String fileName) {
    return models.files().stream().anyMatch(file -> file.name().equals(fileName));
  }

  private static List<ProcessFile> processes(Collection<ModelFile> files, ReadModels reader) {
    return files.stream().filter(file -> file.name().endsWith(".bpmn")).flatMap(file -> reader.read(file, ProcessFile::read).stream())
        .toList();
  }

  /** Where a decision is defined twice over, the proposed file comes first. */
  private static Stream<ModelFile> all(ProposedModels models) {
    return Stream.concat(models.files().stream(), models.others().stream());
  }
}
