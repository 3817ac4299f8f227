package dev.palier.cockpit.move;

import dev.palier.cockpit.access.CockpitAccess;
import dev.palier.engine.PluginProblem;
import dev.palier.engine.SignedIn.Person;
import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.stereotype.Component;

/** Who may move tickets: administrators and process owners, and nobody else, whatever the engine would let them do. */
@Component
class MoveRights {

  private static final List<String> MAY = List.of(Groups.CAMUNDA_ADMIN, "process-owner");

  private final CockpitAccess access;

  MoveRights(CockpitAccess access) {
    this.access = access;
  }

  /**
   * Who asks.
   *
   * @throws PluginProblem if this person may not
   */
  Person person() {
    Person person = access.person();
    if (person.groups().stream().noneMatch(MAY::contains)) {
      throw new PluginProblem(PluginProblem.NOT_ALLOWED,
          "Only administrators and process owners move tickets; nothing was changed.");
    }
    return person;
  }
}
