package dev.palier.replay;

import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFile.Definition;
import dev.palier.engine.ModelFile.Kind;
import dev.palier.engine.PackagedModels;
import dev.palier.engine.ProposedModels;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;

/** Which models the course of a ticket depends on. */
final class PlayedModels {

  private static final List<String> LIFECYCLES = List.of("gold-ticket", "silver-ticket", "basic-ticket");
  private static final List<String> TABLES = List.of("sla-targets", "escalation-path", "entitlements", "warnings", "reminders");

  private PlayedModels() {
  }

  /**
   * Whether a deployment may change the course of tickets. The packaged models, all of them, need no rehearsal: the build has tried them.
   */
  static boolean bearsOnTickets(ProposedModels proposed) {
    Set<Definition> played = played(proposed);
    boolean asPackaged = Stream.concat(proposed.others().stream(), proposed.files().stream())
        .filter(file -> file.defines().stream().anyMatch(played::contains))
        .allMatch(PackagedModels::include);
    return !asPackaged && proposed.files().stream().anyMatch(file -> file.defines().stream().anyMatch(played::contains));
  }

  /** The proposed file that tickets depend on, for findings about their whole course. */
  static String suspect(ProposedModels proposed) {
    Set<Definition> played = played(proposed);
    List<String> names = proposed.files().stream().filter(file -> file.defines().stream().anyMatch(played::contains))
        .filter(file -> !PackagedModels.include(file)).map(ModelFile::name).toList();
    return names.isEmpty() ? proposed.files().get(0).name() : String.join(", ", names);
  }

  private static Set<Definition> played(ProposedModels proposed) {
    List<ModelFile> all = Stream.concat(proposed.files().stream(), proposed.others().stream()).toList();
    Set<Definition> played = TABLES.stream().map(key -> new Definition(Kind.DECISION, key)).collect(Collectors.toCollection(HashSet::new));
    Deque<Definition> toRead = new ArrayDeque<>(LIFECYCLES.stream().map(key -> new Definition(Kind.PROCESS, key)).toList());
    while (!toRead.isEmpty()) {
      Definition next = toRead.pop();
      if (played.add(next) && next.kind() == Kind.PROCESS) {
        all.stream().filter(file -> file.defines().contains(next)).findFirst()
            .ifPresent(file -> uses(file, next.key()).forEach(toRead::push));
      }
    }
    return played;
  }

  private static List<Definition> uses(ModelFile file, String process) {
    var model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
    Stream<Definition> called = model.getModelElementsByType(CallActivity.class).stream().map(CallActivity::getCalledElement)
        .map(key -> new Definition(Kind.PROCESS, key));
    Stream<Definition> decided = model.getModelElementsByType(BusinessRuleTask.class).stream().map(BusinessRuleTask::getCamundaDecisionRef)
        .map(key -> new Definition(Kind.DECISION, key));
    return model.getModelElementById(process) instanceof Process ? Stream.concat(called, decided).toList() : List.of();
  }
}
