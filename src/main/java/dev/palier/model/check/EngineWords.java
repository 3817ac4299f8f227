package dev.palier.model.check;

import dev.palier.engine.EngineReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what the engine has against a file in a sentence. */
final class EngineWords {

  /** What our own rules always find too, with a place. */
  private static final List<String> OURS = List.of("(?is).*history ?time ?to ?live.*", "(?s).*Error while parsing '.*",
      "(?s).*syntax error in.*");
  private static final Map<String, String> SENTENCES = new LinkedHashMap<>();

  static {
    SENTENCES.put("(?s).*Invalid destination '(.*?)' of sequence flow '.*", "The flow leads to '%s', which is not there or "
        + "lies in another "
        + "sub-process. Draw it anew in Modeler.");
    SENTENCES.put("(?s).*Invalid source '(.*?)' of sequence flow '.*", "The flow comes from '%s', which is not there or lies "
        + "in another "
        + "sub-process. Draw it anew in Modeler.");
    SENTENCES.put("(?s).*Invalid 'messageRef': no message with id '(.*?)' found.*", "It waits for a message that is not "
        + "defined in the file "
        + "('%s'). Choose the message again in Modeler.");
    SENTENCES.put("(?s).*multiple (?:none )?start events.*", "The process has more than one way to begin. Leave one start "
        + "event.");
    SENTENCES.put("(?s).*has no outgoing sequence flow.*", "The decision leads nowhere. Draw a flow from it to what comes next.");
    SENTENCES.put("(?s).*no ID/IDREF binding for IDREF '(.*?)'.*", "Something leads to or belongs to '%s', which is not in "
        + "the file. Open it in "
        + "Modeler, draw the flow anew and save it again.");
    SENTENCES.put("(?s).*(?:must start and end within the same entity|must be terminated by the matching end-tag|XML document).*",
        "The file breaks off or is no XML. Save it again from Modeler.");
    SENTENCES.put("(?s).*Invalid content was found starting with element "
        + "'?(?:\\{.*?}|\\{\"[^\"]*\":)?([A-Za-z:]+)}?'.*", "BPMN knows no element '%s' at this place."
        + " Open the file in Modeler and save it again.");
    SENTENCES.put("(?s).*(?:cvc-[a-z0-9.-]+|Attribute|Element).*(?:IDREF|ID value|NCName).*", "The id or reference in this "
        + "line is used twice,"
        + " is missing or holds a character that ids may not have. Open the file in Modeler and save it again. (%s)");
    SENTENCES.put("(?s)cvc-.*", "The line is not BPMN as the engine reads it. Open the file in Modeler and save it again. (%s)");
  }

  private EngineWords() {
  }

  static boolean areOurs(EngineReading.Problem problem) {
    return OURS.stream().anyMatch(problem.message()::matches);
  }

  static String sentence(EngineReading.Problem problem) {
    String message = problem.message().strip();
    for (Map.Entry<String, String> known : SENTENCES.entrySet()) {
      Matcher found = Pattern.compile(known.getKey()).matcher(message);
      if (found.matches()) {
        return String.format(known.getValue(), found.groupCount() > 0 ? found.group(1) : message);
      }
    }
    return "The engine cannot read it: " + message.replaceAll("\\s*\\R\\s*", " ") + (message.endsWith(".") ? "" : ".");
  }
}
