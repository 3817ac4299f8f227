package dev.palier.account.process.answer;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Reads single answers of forms, and who gave them. */
public final class Answers {

  /** The longest single line that the tables keep. */
  public static final int LONGEST_LINE = 1000;

  private static final int LONGEST_TEXT = 20_000;

  private Answers() {
  }

  /** The words without blanks around, null for none. */
  public static String text(VariableScope scope, String name) {
    Object value = scope.getVariable(name);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  /** Who is signed in; the program itself where nobody is. */
  public static String user(DelegateExecution execution) {
    Authentication user = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    return user == null ? "palier" : user.getUserId();
  }

  /**
   * What was chosen.
   *
   * @throws IllegalArgumentException with a sentence, if it is none of the choices
   */
  public static String choice(VariableScope scope, String name, List<String> choices, String otherwise) {
    String chosen = String.valueOf(text(scope, name));
    refuseIf(!choices.contains(chosen), otherwise);
    return chosen;
  }

  /**
   * The words that must be there.
   *
   * @throws IllegalArgumentException with a sentence, if there are none or too many
   */
  public static String words(VariableScope scope, String name, String otherwise) {
    String words = text(scope, name);
    refuseIf(words == null, otherwise);
    refuseIf(words.length() > LONGEST_TEXT, "Expected at most " + LONGEST_TEXT + " characters, were " + words.length() + ".");
    return words;
  }

  /**
   * A reason that must be there, a line long.
   *
   * @throws IllegalArgumentException with a sentence, if there is none or it is too long
   */
  public static String reason(VariableScope scope, String name) {
    String reason = text(scope, name);
    refuseIf(reason == null || reason.length() > LONGEST_LINE, "Say why, in at most " + LONGEST_LINE + " characters.");
    return reason;
  }

  /** Refuses with a sentence. */
  public static void refuseIf(boolean wrong, String sentence) {
    if (wrong) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
