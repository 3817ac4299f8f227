package dev.palier.ticket.process;

import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFile.Definition;
import dev.palier.engine.ModelFile.Kind;
import dev.palier.engine.ProposedModels;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.TicketKeys;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.xml.ModelException;

/** The processes that are about one ticket: the lifecycles, what they call, and what runs beside them. */
final class ProcessesOfTickets {

  private static final List<String> BESIDE = List.of("escalation-level", "statement-of-work", "read-customer-message");

  private ProcessesOfTickets() {
  }

  /** Their keys, among all that would be deployed. */
  static Set<String> among(ProposedModels proposed) {
    Set<String> found = new HashSet<>(BESIDE);
    Deque<String> next = new ArrayDeque<>(Arrays.stream(SupportTier.values()).map(TicketKeys::ofLifecycle).toList());
    while (!next.isEmpty()) {
      String key = next.pop();
      if (found.add(key)) {
        Stream.concat(proposed.files().stream(), proposed.others().stream())
            .filter(file -> file.defines().contains(new Definition(Kind.PROCESS, key))).flatMap(file -> called(file).stream())
            .forEach(next::add);
      }
    }
    return found;
  }

  private static List<String> called(ModelFile file) {
    return read(file).stream().flatMap(model -> model.getModelElementsByType(CallActivity.class).stream())
        .map(CallActivity::getCalledElement).filter(key -> key != null && !key.contains("{")).toList();
  }

  /** The model in a file; empty if it cannot be read, which others say. */
  static Optional<BpmnModelInstance> read(ModelFile file) {
    try {
      return Optional.of(Bpmn.readModelFromStream(new ByteArrayInputStream(file.content())));
    } catch (ModelException unreadable) {
      return Optional.empty();
    }
  }
}
