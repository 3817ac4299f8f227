package dev.palier.replay;

import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFinding;
import dev.palier.engine.ProposedModels;
import dev.palier.engine.VirtualClock;
import dev.palier.sla.Priority;
import dev.palier.sla.Promise;
import dev.palier.sla.Promises;
import dev.palier.sla.SupportTier;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** Deploys models in a sandbox of their own and plays every course on which the escalation path has to be climbed to its end. */
final class Rehearsal {

  /** Courses that went wrong, after which no other is tried: each waits for days in vain. */
  private static final int ENOUGH = 6;

  private record Failed(RehearsedCourse course, WrongCourse wrong) {
  }

  private final Sandbox sandbox;

  /** @param sandbox one without models */
  Rehearsal(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** What went wrong, told as findings on the files that are to blame; one finding for all courses that go wrong alike. */
  List<ModelFinding> of(ProposedModels proposed) {
    Deployment deployment = deploy(proposed);
    try {
      List<String> sentences = new ArrayList<>(withoutInterval());
      playAll().forEach((what, courses) -> sentences.add("Tried out, " + courses.get(0).course().ticket() + " " + what + "."
          + and(courses.get(0).wrong().details()) + alike(courses)));
      String suspect = PlayedModels.suspect(proposed);
      return sentences.stream().map(sentence -> ModelFinding.refusal(suspect, "", sentence)).toList();
    } finally {
      sandbox.get(RepositoryService.class).deleteDeployment(deployment.getId(), true);
    }
  }

  private Deployment deploy(ProposedModels proposed) {
    // Processes that start by themselves plan their first start, which the engine wants after its own now.
    sandbox.get(VirtualClock.class).goOn();
    DeploymentBuilder deployment = sandbox.get(RepositoryService.class).createDeployment().name("rehearsal");
    // Nobody fills in a form here.
    Stream.concat(proposed.others().stream(), proposed.files().stream()).filter(file -> !file.name().endsWith(".form"))
        .forEach(file -> deployment.addInputStream(unique(file, proposed), new ByteArrayInputStream(file.content())));
    return deployment.deploy();
  }

  /** Courses by what went wrong; after some, the others are not tried any more. */
  private Map<String, List<Failed>> playAll() {
    Stage stage = sandbox.get(Stage.class);
    stage.prepare();
    Map<String, List<Failed>> wrong = new LinkedHashMap<>();
    int failed = 0;
    for (RehearsedCourse course : RehearsedCourses.all()) {
      WrongCourse seen = failed < ENOUGH ? stage.play(course) : null;
      if (seen != null) {
        wrong.computeIfAbsent(seen.what(), key -> new ArrayList<>()).add(new Failed(course, seen));
        failed++;
      }
    }
    return wrong;
  }

  private static String and(String details) {
    return details.isEmpty() ? "" : " " + details;
  }

  private static String alike(List<Failed> courses) {
    return courses.size() == 1 ? "" : " So it is with " + courses.stream().skip(1).map(failed -> failed.course().ticket())
        .collect(Collectors.joining("; ")) + ".";
  }

  private List<String> withoutInterval() {
    Promises promises = sandbox.get(Promises.class);
    return Stream.of(Priority.P1, Priority.P2).map(priority -> promises.of(SupportTier.GOLD, priority))
        .filter(promise -> !promise.escalatesByInterval()).map(Promise::priority)
        .map(priority -> "Gold " + priority + " has no escalation interval in sla-targets, or no levels in escalation-path: nobody would "
            + "hear of a ticket because time passes (SLA 4.8)").toList();
  }

  /** Files of different origin may have the same name. */
  private static String unique(ModelFile file, ProposedModels proposed) {
    boolean taken = proposed.others().contains(file) && proposed.files().stream().anyMatch(other -> other.name().equals(file.name()));
    return taken ? "in-force/" + file.name() : file.name();
  }
}
