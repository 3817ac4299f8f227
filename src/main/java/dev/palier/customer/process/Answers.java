package dev.palier.customer.process;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** What was answered on a form. */
final class Answers {

  private Answers() {
  }

  /** The words without blanks around, null for none. */
  static String text(VariableScope scope, String name) {
    Object value = scope.getVariable(name);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  /** @throws IllegalArgumentException with the sentence if none of the choices was made */
  static String choice(VariableScope scope, String name, Set<String> choices, String otherwise) {
    String chosen = String.valueOf(text(scope, name));
    if (!choices.contains(chosen)) {
      throw new IllegalArgumentException(otherwise);
    }
    return chosen;
  }

  /**
   * A day and time of the contract's zone.
   *
   * @throws IllegalArgumentException with the sentence if it cannot be read, with another one if the clocks leap over it
   */
  static Instant moment(VariableScope scope, String name, ZoneId zone, String otherwise) {
    String typed = text(scope, name);
    try {
      LocalDateTime local = LocalDateTime.parse(typed == null ? "" : typed.replaceAll("(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?$", ""));
      if (zone.getRules().getValidOffsets(local).isEmpty()) {
        throw new IllegalArgumentException("At " + local.toLocalTime() + " on " + local.toLocalDate() + " the clocks of " + zone
            + " are put forward; choose another time.");
      }
      return local.atZone(zone).toInstant();
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Who is signed in; the program itself where nobody is. */
  static String user(DelegateExecution execution) {
    Authentication user = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    return user == null ? "palier" : user.getUserId();
  }
}
