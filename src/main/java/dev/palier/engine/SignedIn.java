package dev.palier.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who is signed in, and what is done in that person's name once it is clear that they may. */
@Component
public class SignedIn {

  /** The person. */
  public record Person(String user, List<String> groups) {
  }

  private final IdentityService identity;

  SignedIn(IdentityService identity) {
    this.identity = identity;
  }

  /**
   * The person.
   *
   * @throws PluginProblem if nobody is signed in
   */
  public Person person() {
    Authentication current = identity.getCurrentAuthentication();
    if (current == null || current.getUserId() == null) {
      throw new PluginProblem(PluginProblem.NOT_ALLOWED, "Sign in first.");
    }
    return new Person(current.getUserId(), current.getGroupIds() == null ? List.of() : List.copyOf(current.getGroupIds()));
  }

  /** Does the program's own work: the engine would ask for rights to messages and variables that no person needs to have. */
  public <T> T unchecked(Supplier<T> work) {
    Authentication current = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return work.get();
    } finally {
      if (current != null) {
        identity.setAuthentication(current);
      }
    }
  }
}
