package dev.palier.model.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * A process with those that it calls: what really happens in them.
 *
 * @param fileNames where they are drawn
 * @param clocks    what their timers ask: {@code deadlines.responseMoment(execution)}
 * @param work      names of what their steps do and of who listens
 * @param messages  messages for which they wait
 * @param ids       ids of their steps
 */
record WatchedProcess(Set<String> fileNames, Set<String> clocks, Set<String> work, Set<String> messages, Set<String> ids) {

  static WatchedProcess of(ProcessFile file, Proposal proposal) {
    var watched = new WatchedProcess(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(),
        new LinkedHashSet<>());
    List<ProcessFile> next = new ArrayList<>(List.of(file));
    while (!next.isEmpty()) {
      ProcessFile one = next.remove(0);
      if (watched.fileNames.add(one.name())) {
        next.addAll(watched.add(one, proposal));
      }
    }
    return watched;
  }

  private List<ProcessFile> add(ProcessFile file, Proposal proposal) {
    Reached reached = file.reached();
    Set<String> here = file.all(FlowNode.class).stream().filter(reached::contains).map(FlowNode::getId).collect(Collectors.toSet());
    ids.addAll(here);
    for (ExpressionInModel expression : file.expressions()) {
      if (here.contains(expression.place())) {
        if (expression.field().equals("timeDate")) {
          clocks.add(expression.spoken().text());
        } else if (expression.isDelegate()) {
          expression.spoken().onlyName().ifPresent(work::add);
        }
      }
    }
    SentMessages.waiting(file).forEach((place, message) -> {
      if (here.contains(place)) {
        messages.add(message);
      }
    });
    return file.all(CallActivity.class).stream().filter(reached::contains).map(CallActivity::getCalledElement)
        .flatMap(called -> proposal.process(String.valueOf(called)).stream()).toList();
  }
}
