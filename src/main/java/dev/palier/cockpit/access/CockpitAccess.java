package dev.palier.cockpit.access;

import dev.palier.engine.PluginProblem;
import dev.palier.engine.SignedIn;
import dev.palier.engine.SignedIn.Person;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** Lets in who may use Cockpit; the engine asks this of its own pages only, not of a plugin's. */
@Component
public class CockpitAccess {

  private static final String COCKPIT = "cockpit";

  private final SignedIn signedIn;
  private final AuthorizationService authorizations;

  CockpitAccess(SignedIn signedIn, AuthorizationService authorizations) {
    this.signedIn = signedIn;
    this.authorizations = authorizations;
  }

  /**
   * Who asks.
   *
   * @throws PluginProblem if nobody is signed in, or this person may not use Cockpit
   */
  public Person person() {
    Person person = signedIn.person();
    if (!authorizations.isUserAuthorized(person.user(), person.groups(), Permissions.ACCESS, Resources.APPLICATION, COCKPIT)) {
      throw new PluginProblem(PluginProblem.NOT_ALLOWED, "Only who may use Cockpit sees this.");
    }
    return person;
  }
}
