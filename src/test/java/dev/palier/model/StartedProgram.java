package dev.palier.model;

import dev.palier.Palier;
import dev.palier.PostgresUnderTest;
import dev.palier.replay.Sandbox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database over which the program starts again and again, with a package of a few models that the test changes between the starts. */
final class StartedProgram {

  static final String MODEL = "gold-escalation.bpmn";
  static final String TABLE = "escalation-path.dmn";
  static final String FORM = "record-call.form";

  private final Map<String, String> settings = new HashMap<>();
  private final Path models;

  private StartedProgram(Path models, Map<String, String> database) throws IOException {
    this.models = models;
    settings.putAll(database);
    settings.put("camunda.bpm.deployment-resource-pattern", models.toUri() + "*");
    Files.copy(Path.of("processes", MODEL), models.resolve(MODEL));
    Files.copy(Path.of("processes", TABLE), models.resolve(TABLE));
    Files.copy(Path.of("forms", FORM), models.resolve(FORM));
  }

  static StartedProgram onH2(Path models) throws IOException {
    return new StartedProgram(models, Map.of("spring.datasource.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
  }

  static StartedProgram onPostgres(Path models) throws IOException {
    return new StartedProgram(models, Map.of("spring.datasource.url", PostgresUnderTest.freshUrl(), "spring.datasource.username", "postgres",
        "spring.datasource.password", ""));
  }

  Sandbox start() {
    return Sandbox.open(Palier.class, settings);
  }

  /** What a start does with the package, in a program that goes on. */
  static void startAgain(Sandbox program) {
    program.get(CamundaDeploymentConfiguration.class).postProcessEngineBuild(program.get(ProcessEngine.class));
  }

  /** Starts over the database without deploying anything. */
  Sandbox startBare() {
    Map<String, String> bare = new HashMap<>(settings);
    bare.put("camunda.bpm.auto-deployment-enabled", "false");
    return Sandbox.open(Palier.class, bare);
  }

  /** The next package has another file. */
  void repackage(String file, String was, String now) throws IOException {
    Files.writeString(models.resolve(file), edited(file, was, now));
  }

  /** A packaged file with an edit. */
  String edited(String file, String was, String now) throws IOException {
    String content = Files.readString(models.resolve(file));
    if (!content.contains(was)) {
      throw new AssertionError(file + " has no '" + was + "'");
    }
    return content.replace(was, now);
  }

  String packaged(String file) throws IOException {
    return Files.readString(models.resolve(file));
  }

  /** Somebody deploys a file from Camunda Modeler. */
  static void deploy(Sandbox program, String user, String title, String file, String content) {
    program.get(IdentityService.class).setAuthenticatedUserId(user);
    try {
      program.get(RepositoryService.class).createDeployment().name(title).source("Camunda Modeler").enableDuplicateFiltering(false)
          .addInputStream(file, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))).deploy();
    } finally {
      program.get(IdentityService.class).clearAuthentication();
    }
  }

  /** The version in force of each definition, {@code gold-escalation 1}. */
  static List<String> versions(Sandbox program) {
    return program.get(ModelsNow.class).inForce().stream().map(model -> model.key() + " " + model.version() + ": " + model.origin()).toList();
  }

  static JdbcTemplate database(Sandbox program) {
    return program.get(JdbcTemplate.class);
  }
}
