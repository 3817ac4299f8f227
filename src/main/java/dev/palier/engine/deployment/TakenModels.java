package dev.palier.engine.deployment;

import dev.palier.engine.OwnWork;
import dev.palier.engine.PackageComparison;
import dev.palier.engine.Signature;
import dev.palier.engine.deployment.BroughtContents.History;
import dev.palier.engine.deployment.PackagedFiles.Content;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes packaged files in place of what people put in force. */
@Component
class TakenModels implements PackageComparison {

  private final PackagedFiles packaged;
  private final ComparedModels models;
  private final BroughtContents brought;
  private final RepositoryService repository;
  private final Clock clock;

  TakenModels(PackagedFiles packaged, ComparedModels models, BroughtContents brought, RepositoryService repository, Clock clock) {
    this.packaged = packaged;
    this.models = models;
    this.brought = brought;
    this.repository = repository;
    this.clock = clock;
  }

  @Override
  public List<Packaged> compared() {
    return models.compared();
  }

  @Override
  @Transactional
  public List<String> take(List<String> names, Signature signature) {
    List<Content> contents = packaged.read();
    names.stream().filter(name -> contents.stream().noneMatch(file -> file.name().equals(name))).findFirst().ifPresent(unknown -> {
      throw new IllegalArgumentException("the program brings no file '" + unknown + "'");
    });
    History history = brought.history();
    List<Packaged> compared = models.compared(history, contents);
    List<Integer> wanted = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      if (names.contains(contents.get(i).name()) && compared.get(i).standing() != Standing.AS_PACKAGED) {
        wanted.add(i);
      }
    }
    if (!wanted.isEmpty()) {
      String deployment = deploy(wanted.stream().map(contents::get).toList(), signature);
      wanted.forEach(i -> brought.keep(history, compared.get(i).file().defines(), contents.get(i), clock.instant(), deployment));
    }
    return wanted.stream().map(i -> contents.get(i).name()).toList();
  }

  private String deploy(List<Content> files, Signature signature) {
    DeploymentBuilder builder = repository.createDeployment().name("Take the packaged version").source("command models take");
    files.forEach(file -> builder.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
    AtomicReference<String> deployment = new AtomicReference<>();
    OwnWork.carrying(signature, () -> deployment.set(builder.deploy().getId()));
    return deployment.get();
  }
}
