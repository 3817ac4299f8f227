package dev.palier.model.check;

import dev.palier.engine.UsedByProgram.What;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.springframework.stereotype.Component;

/** Models wait only for messages that the program sends. */
@Component
class SentMessages implements ModelRule {

  private final ProgramNames names;

  SentMessages(ProgramNames names) {
    this.names = names;
  }

  @Override
  public void look(ProcessFile file, Proposal among, Findings findings) {
    waiting(file).forEach((place, message) -> look(message, file, place, findings));
  }

  /** Names of the messages that a model waits for, by the id of what waits; an empty one where none is named. */
  static Map<String, String> waiting(ProcessFile file) {
    Map<String, String> waiting = new LinkedHashMap<>();
    file.all(ReceiveTask.class).forEach(task -> waiting.put(task.getId(), name(task.getMessage())));
    for (MessageEventDefinition event : file.all(MessageEventDefinition.class)) {
      if (event.getParentElement() instanceof CatchEvent catching) {
        waiting.put(catching.getId(), name(event.getMessage()));
      }
    }
    return waiting;
  }

  private static String name(Message message) {
    return message == null || message.getName() == null ? "" : message.getName();
  }

  private void look(String message, ProcessFile file, String place, Findings findings) {
    Set<String> known = names.all(What.SENT_MESSAGE);
    if (message.isEmpty()) {
      findings.refuse(file.name(), place, "It waits for a message without a name, which never comes. Choose a message that "
          + "the program "
          + "sends: " + NearNames.list(known) + ".");
    } else if (!known.contains(message)) {
      findings.refuse(file.name(), place, "It waits for the message '" + message + "', which the program never sends."
          + NearNames.hint(message, known));
    }
  }
}
