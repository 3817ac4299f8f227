package dev.palier.model.check;

import java.lang.reflect.Method;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Moments come from the program's clocks, which know tables, support hours and pauses; no time stands in a model. */
@Component
class ClockTimers implements ModelRule {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final String STARTS_BY_ITSELF = "-due";
  private static final String EXAMPLE = "${deadlines.responseMoment(execution)}";
  private static final Set<String> DATES = Set.of("dueDate", "followUpDate");

  private final ProgramNames names;

  ClockTimers(ProgramNames names) {
    this.names = names;
  }

  @Override
  public void look(ProcessFile file, Proposal among, Findings findings) {
    each(file, "timerEventDefinition", timer -> {
      Element event = (Element) timer.getParentNode();
      Element level = (Element) event.getParentNode();
      String sentence = event.getLocalName().equals("startEvent") && level.getLocalName().equals("process")
          ? start(timer, level.getAttribute("id")) : moment(timer);
      if (sentence != null) {
        findings.refuse(file.name(), ProcessFile.place(timer), sentence);
      }
    });
    each(file, "userTask", task -> DATES.forEach(date -> {
      String text = task.getAttributeNS(CAMUNDA, date);
      if (!text.isBlank() && !isClock(Spoken.read(text), Date.class)) {
        findings.refuse(file.name(), ProcessFile.place(task), "The "
            + "" + (date.equals("dueDate") ? "due" : "follow-up") + " date says "
            + text + ". " + clock());
      }
    }));
  }

  private String moment(Element timer) {
    String date = text(timer, "timeDate");
    if (date == null) {
      String other = Optional.ofNullable(text(timer, "timeDuration")).orElse(text(timer, "timeCycle"));
      return other == null ? "The timer has no moment. " + clock()
          : "The timer is a duration or a cycle (" + other + "), which counts nights, holidays and waiting for the customer too. "
              + "Choose the type 'Date'. " + clock();
    }
    return isClock(Spoken.read(date), Date.class) ? null : "The timer says " + date + ". " + clock();
  }

  private String start(Element timer, String process) {
    String cycle = text(timer, "timeCycle");
    if (cycle == null || !isClock(Spoken.read(cycle), String.class)) {
      return "A process that starts by itself asks the program again and again for its next start: choose the type 'Cycle' and a "
          + "question such as ${reviewsDue.nextLook()}.";
    }
    return process.endsWith(STARTS_BY_ITSELF) ? null
        : "Only a process whose id ends in '-due' starts by itself; '" + process + "' is started for a reason. Take the "
            + "timer off.";
  }

  private String clock() {
    return "A moment is never written into a model: ask a clock, such as " + EXAMPLE + ".";
  }

  /** Whether it asks for a moment; what it asks wrongly is told elsewhere. */
  private boolean isClock(Spoken spoken, Class<?> moment) {
    if (spoken.error().isPresent()) {
      return true;
    }
    AstMethod question = spoken.onlyQuestion().orElse(null);
    if (question == null) {
      return false;
    }
    Spoken.Asked asked = Spoken.asked(question);
    if (!(asked.of() instanceof AstIdentifier of)) {
      return false;
    }
    Class<?> bean = names.beans().get(of.getName());
    if (bean == null) {
      return true;
    }
    Set<Class<?>> answers = ProgramNames.questions(bean).filter(method -> method.getName().equals(asked.what()))
        .map(Method::getReturnType).collect(java.util.stream.Collectors.toSet());
    return answers.isEmpty() || answers.contains(moment);
  }

  private static String text(Element timer, String child) {
    NodeList found = timer.getElementsByTagNameNS("*", child);
    return found.getLength() == 0 ? null : found.item(0).getTextContent().strip();
  }

  private static void each(ProcessFile file, String name, java.util.function.Consumer<Element> look) {
    NodeList found = file.root().getElementsByTagNameNS("*", name);
    for (int index = 0; index < found.getLength(); index++) {
      Node node = found.item(index);
      look.accept((Element) node);
    }
  }
}
