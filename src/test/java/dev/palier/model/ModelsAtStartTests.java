package dev.palier.model;

import static dev.palier.model.StartedProgram.FORM;
import static dev.palier.model.StartedProgram.MODEL;
import static dev.palier.model.StartedProgram.TABLE;
import static dev.palier.model.StartedProgram.database;
import static dev.palier.model.StartedProgram.deploy;
import static dev.palier.model.StartedProgram.startAgain;
import static dev.palier.model.StartedProgram.versions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.model.SignOff.SignedFile;
import dev.palier.replay.Sandbox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program deploys when it starts, and what it leaves alone. */
class ModelsAtStartTests {

  private static final String WAS = "name=\"Notify CSC\"";
  private static final String PERSONS = "name=\"Call CSC\"";
  private static final String NEXT = "name=\"Tell CSC\"";

  @TempDir Path models;

  @Test
  @DisplayName("the first start deploys all that the program brings in one deployment and signs it off; the next has nothing to do")
  void firstStart() throws IOException {
    StartedProgram program = StartedProgram.onH2(models);
    program.start().close();

    try (Sandbox again = program.start()) {
      assertThat(versions(again)).containsExactly("gold-escalation 1: AS_PACKAGED", "escalation-path 1: AS_PACKAGED", "record-call 1: AS_PACKAGED");
      assertThat(again.get(SignOffs.class).newest(null, null, 10)).singleElement().satisfies(signOff -> {
        assertThat(signOff.source()).isEqualTo("start of the program");
        assertThat(signOff.actor()).isNull();
        assertThat(signOff.files()).extracting(SignedFile::name).containsExactlyInAnyOrder(MODEL, TABLE, FORM);
        assertThat(signOff.files()).flatExtracting(SignedFile::difference).contains("The process gold-escalation is new");
      });
      assertThat(again.get(ModelsNow.class).drift()).isEmpty();
    }
  }

  @Test
  @DisplayName("a program that brings another version of its own file deploys that file and no other")
  void ownFile() throws IOException {
    StartedProgram program = StartedProgram.onH2(models);
    try (Sandbox next = program.start()) {
      program.repackage(MODEL, WAS, NEXT);
      startAgain(next);

      assertThat(versions(next)).containsExactly("gold-escalation 2: AS_PACKAGED", "escalation-path 1: AS_PACKAGED", "record-call 1: AS_PACKAGED");
      assertThat(next.get(SignOffs.class).newest("gold-escalation", null, 1)).singleElement().satisfies(signOff -> {
        assertThat(signOff.files()).singleElement().satisfies(file -> {
          assertThat(file.versions()).singleElement().matches(version -> version.before() == 1 && version.now() == 2);
          assertThat(file.difference()).containsExactly("Step 'Tell CSC' (Task_NotifyCsc) is now called 'Tell CSC', was 'Notify CSC'");
        });
      });
    }
  }

  @Test
  @DisplayName("a person's version stays in force, whatever the program brings, and each start says that it brings a newer one")
  void personsFile() throws IOException {
    StartedProgram program = StartedProgram.onH2(models);
    try (Sandbox running = program.start()) {
      deploy(running, "paula", "Call instead of writing", MODEL, program.edited(MODEL, WAS, PERSONS));
      startAgain(running);
      assertThat(versions(running)).contains("gold-escalation 2: CHANGED");
      assertThat(running.get(ModelsNow.class).drift()).singleElement().asString()
          .startsWith("gold-escalation.bpmn: version 2 by paula (").endsWith("is in force; it was made from the packaged one");

      program.repackage(MODEL, WAS, NEXT);
      program.repackage(TABLE, "\"csc\"", "\"first-line\"");
      for (int start = 1; start <= 2; start++) {
        startAgain(running);
        assertThat(versions(running)).containsExactly("gold-escalation 2: PACKAGE_MOVED_ON", "escalation-path 2: AS_PACKAGED",
            "record-call 1: AS_PACKAGED");
        assertThat(running.get(ModelsNow.class).drift()).singleElement().asString()
            .startsWith("gold-escalation.bpmn: version 2 by paula (").contains("stays in force; the program brings a newer one")
            .endsWith("models take gold-escalation.bpmn");
        assertThat(running.get(ModelsNow.class).differenceFromPackaged(MODEL)).containsExactly(
            "Step 'Call CSC' (Task_NotifyCsc) is now called 'Call CSC', was 'Tell CSC'");
      }

      deploy(running, "paula", "Call all the same", MODEL, program.edited(MODEL, NEXT, "name=\"Call CSC first\""));
      assertThat(versions(running)).contains("gold-escalation 3: CHANGED");
    }
  }

  @Test
  @DisplayName("who took the packaged version follows the program again")
  void taken() throws IOException {
    StartedProgram program = StartedProgram.onH2(models);
    try (Sandbox first = program.start()) {
      deploy(first, "paula", "Try", MODEL, program.edited(MODEL, WAS, PERSONS));
      deploy(first, "paula", "Back", MODEL, program.packaged(MODEL));
      assertThat(versions(first)).contains("gold-escalation 3: AS_PACKAGED");
      program.repackage(MODEL, WAS, NEXT);
      startAgain(first);

      assertThat(versions(first)).contains("gold-escalation 4: AS_PACKAGED");
    }
  }

  @Test
  @DisplayName("who went back to an earlier version of the program's own keeps it")
  void backToAnEarlierOne() throws IOException {
    StartedProgram program = StartedProgram.onH2(models);
    String earlier = program.packaged(MODEL);
    try (Sandbox next = program.start()) {
      program.repackage(MODEL, WAS, NEXT);
      startAgain(next);
      deploy(next, "paula", "Undo", MODEL, earlier);
      startAgain(next);

      assertThat(versions(next)).contains("gold-escalation 3: CHANGED");
    }
  }

  @Test
  @DisplayName("in a database of an earlier version of the program, what the starter deployed is the program's own, and nothing else is")
  void earlierDatabase() throws IOException {
    StartedProgram program = StartedProgram.onH2(models);
    try (Sandbox earlier = program.startBare()) {
      earlier.get(RepositoryService.class).createDeployment().name("SpringAutoDeployment").enableDuplicateFiltering(false)
          .addInputStream("/srv/palier/processes/" + MODEL, bytes(program.packaged(MODEL)))
          .addInputStream("/srv/palier/processes/" + TABLE, bytes(program.packaged(TABLE)))
          .addInputStream("/srv/palier/forms/" + FORM, bytes(program.packaged(FORM))).deploy();
      deploy(earlier, "paula", "Call instead of writing", MODEL, program.edited(MODEL, WAS, PERSONS));
      database(earlier).update("delete from model_sign_off_sentence");
      database(earlier).update("delete from model_sign_off_version");
      database(earlier).update("delete from model_sign_off_file");
      database(earlier).update("delete from model_sign_off");
    }
    try (Sandbox upgraded = program.start()) {
      assertThat(versions(upgraded)).containsExactly("gold-escalation 2: CHANGED", "escalation-path 1: AS_PACKAGED", "record-call 1: AS_PACKAGED");
      program.repackage(MODEL, WAS, NEXT);
      program.repackage(TABLE, "\"csc\"", "\"first-line\"");
      startAgain(upgraded);

      assertThat(versions(upgraded)).containsExactly("gold-escalation 2: PACKAGE_MOVED_ON", "escalation-path 2: AS_PACKAGED", "record-call 1: AS_PACKAGED");
    }
  }

  @Test
  @DisplayName("the first start over an earlier database already leaves alone what a person had put in force")
  void earlierDatabaseAndNewPackageAtOnce() throws IOException {
    StartedProgram program = StartedProgram.onH2(models);
    try (Sandbox earlier = program.startBare()) {
      earlier.get(RepositoryService.class).createDeployment().name("SpringAutoDeployment")
          .addInputStream(MODEL, bytes(program.packaged(MODEL))).addInputStream(TABLE, bytes(program.packaged(TABLE))).deploy();
      deploy(earlier, "paula", "Call instead of writing", MODEL, program.edited(MODEL, WAS, PERSONS));
    }
    program.repackage(MODEL, WAS, NEXT);
    program.repackage(TABLE, "\"csc\"", "\"first-line\"");

    try (Sandbox next = program.start()) {
      assertThat(versions(next)).containsExactly("gold-escalation 2: PACKAGE_MOVED_ON", "escalation-path 2: AS_PACKAGED", "record-call 1: AS_PACKAGED");
    }
  }

  @Test
  @DisplayName("on PostgreSQL, two nodes that start at once with a new package deploy it once")
  void twoNodes() throws IOException {
    StartedProgram program = StartedProgram.onPostgres(models);
    try (Sandbox first = program.start()) {
      deploy(first, "paula", "Call instead of writing", MODEL, program.edited(MODEL, WAS, PERSONS));
    }
    program.repackage(MODEL, WAS, NEXT);
    program.repackage(TABLE, "\"csc\"", "\"first-line\"");
    List<CompletableFuture<Sandbox>> nodes = List.of(CompletableFuture.supplyAsync(program::start), CompletableFuture.supplyAsync(program::start));

    for (CompletableFuture<Sandbox> node : nodes) {
      try (Sandbox started = node.join()) {
        assertThat(versions(started)).containsExactly("gold-escalation 2: PACKAGE_MOVED_ON", "escalation-path 2: AS_PACKAGED",
            "record-call 1: AS_PACKAGED");
        assertThat(started.get(SignOffs.class).newest(null, null, 10)).extracting(SignOff::actor).containsExactly(null, "paula", null);
      }
    }
  }

  @Test
  @DisplayName("who deploys what is in force already deploys nothing, and nothing is signed off; a deleted deployment is told as gone")
  void nothingToSignOff() throws IOException {
    StartedProgram program = StartedProgram.onH2(models);
    try (Sandbox first = program.start()) {
      deploy(first, "paula", "Call", MODEL, program.edited(MODEL, WAS, PERSONS));
      deploy(first, "paula", "Call", MODEL, program.edited(MODEL, WAS, PERSONS));
      assertThat(first.get(SignOffs.class).newest(null, null, 10)).extracting(SignOff::title).containsExactly("Call", "Packaged models");

      first.get(RepositoryService.class).deleteDeployment(first.get(SignOffs.class).newest(null, null, 1).get(0).deployment(), true);
      assertThat(first.get(SignOffs.class).newest(null, null, 10)).extracting(SignOff::gone).containsExactly(true, false);
      assertThat(versions(first)).contains("gold-escalation 1: AS_PACKAGED");
    }
  }

  private static ByteArrayInputStream bytes(String content) {
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }
}
