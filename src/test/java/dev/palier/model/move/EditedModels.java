package dev.palier.model.move;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;

/** Deploys the packaged models with an edit, as a process owner would: each deployment is a new version. */
public final class EditedModels {

  private static int edits;

  private final RepositoryService repository;

  public EditedModels(RepositoryService repository) {
    this.repository = repository;
  }

  /** A new version of a process that does the same; returns its number. */
  public int again(String process) {
    return deploy(process, text -> text);
  }

  /** A new version of a process, edited; returns its number. */
  public int deploy(String process, UnaryOperator<String> edit) {
    String file = process + ".bpmn";
    repository.createDeployment().name("edited").addString(file, edit.apply(read(file)
        .replaceFirst("</bpmn:documentation>", " Edited " + ++edits + ".</bpmn:documentation>"))).deploy();
    return repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getVersion();
  }

  /** An edited table. */
  public void table(String decision, UnaryOperator<String> edit) {
    String file = decision + ".dmn";
    repository.createDeployment().name("edited").addString(file, edit.apply(read(file))).deploy();
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of("processes", file));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
