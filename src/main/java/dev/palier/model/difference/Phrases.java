package dev.palier.model.difference;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for what a step, flow or process says. What has none is called as in the file, in separate words. */
final class Phrases {

  /**
   * How a value is told.
   *
   * @param noun    when a new step is described
   * @param verb    before the new value
   * @param nothing instead of a value that is not there
   */
  record Phrase(String noun, String verb, String nothing) {
  }

  private static final Map<String, Phrase> KNOWN = Map.ofEntries(
      entry("kind", new Phrase("kind", "is now", "nothing")),
      entry("in", new Phrase("in", "now stands in", "nothing")),
      entry("@name", new Phrase("name", "is now called", "nothing")),
      entry("answers/order", new Phrase("order", "now tries its answers in the order", "none")),
      entry("documentation", new Phrase("description", "is now described as", "nothing")),
      entry("description", new Phrase("description", "is now described as", "nothing")),
      entry("@camunda:candidateGroups", new Phrase("offered to", "is now offered to", "nobody")),
      entry("@camunda:candidateUsers", new Phrase("offered to the people", "is now offered to the people", "nobody")),
      entry("@camunda:assignee", new Phrase("given to", "is now given to", "nobody")),
      entry("@camunda:dueDate", new Phrase("due at", "is now due at", "no time")),
      entry("@camunda:formRef", new Phrase("form", "now asks with the form", "none")),
      entry("@camunda:delegateExpression", new Phrase("done by", "is now done by", "nothing")),
      entry("@camunda:expression", new Phrase("done by", "is now done by", "nothing")),
      entry("@camunda:decisionRef", new Phrase("table", "now asks the table", "none")),
      entry("@camunda:versionTag", new Phrase("version tag", "now carries the version tag", "none")),
      entry("@camunda:historyTimeToLive", new Phrase("history kept for", "now keeps its history for", "no time")),
      entry("@calledElement", new Phrase("process", "now calls the process", "none")),
      entry("@attachedToRef", new Phrase("attached to", "is now attached to", "nothing")),
      entry("@sourceRef", new Phrase("from", "now comes from", "nothing")),
      entry("@targetRef", new Phrase("to", "now leads to", "nothing")),
      entry("@default", new Phrase("otherwise", "now takes, when no other answer fits,", "none")),
      entry("@messageRef", new Phrase("message", "now has the message", "none")),
      entry("messageEventDefinition/@messageRef", new Phrase("message", "now has the message", "none")),
      entry("errorEventDefinition/@errorRef", new Phrase("error", "now has the error", "none")),
      entry("conditionExpression", new Phrase("taken when", "is now taken when", "always")),
      entry("timerEventDefinition/timeDate", new Phrase("asks", "now asks", "nothing")),
      entry("timerEventDefinition/timeCycle", new Phrase("asks again and again", "now asks, again and again,", "nothing")),
      entry("timerEventDefinition/timeDuration", new Phrase("waits for", "now waits for", "nothing")),
      entry("@hitPolicy", new Phrase("hit policy", "now has the hit policy", "UNIQUE, the usual one")),
      entry("label", new Phrase("label", "is now labelled", "nothing")),
      entry("conditional/hide", new Phrase("hidden when", "is now hidden when", "never")),
      entry("valuesExpression", new Phrase("choices from", "now takes its choices from", "nowhere")),
      entry("text", new Phrase("text", "now says", "nothing")));

  private static final Pattern INPUT = Pattern.compile("extensionElements/inputOutput/(input|output)Parameter\\[(.+)]");

  private Phrases() {
  }

  static Phrase of(String path) {
    String plain = path.replace("/camunda:", "/");
    Matcher input = INPUT.matcher(plain);
    if (input.matches()) {
      String verb = input.group(1).equals("input") ? "is now given " : "now gives ";
      return new Phrase(input.group(2), verb + input.group(2) + " =", "nothing");
    }
    return KNOWN.get(path);
  }

  /** The path in words: {@code task listener 'complete', delegate expression}. */
  static String label(String path) {
    String words = path.replaceFirst("^(camunda:)?extensionElements/", "").replace("camunda:", "").replace("modeler:", "").replace("@", "")
        .replaceAll("\\[#1]", "").replaceAll("\\[#(\\d+)]", " number $1").replaceAll("\\[([^]]+)]", " '$1'").replace("/", ", ");
    return split(words);
  }

  /** {@code userTask} as {@code user task}; what stands in quotes stays. */
  static String split(String words) {
    StringBuilder split = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      quoted ^= letter == '\'';
      split.append(!quoted && Character.isUpperCase(letter) && i > 0 && Character.isLowerCase(words.charAt(i - 1)) ? " " : "")
          .append(quoted ? String.valueOf(letter) : String.valueOf(letter).toLowerCase(Locale.ROOT));
    }
    return split.toString();
  }
}
