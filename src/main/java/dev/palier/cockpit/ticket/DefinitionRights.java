package dev.palier.cockpit.ticket;

import dev.palier.cockpit.access.CockpitAccess;
import dev.palier.engine.PluginProblem;
import dev.palier.engine.SignedIn.Person;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.TicketKeys;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Into which processes the person who is signed in may look, as the engine's authorisations say. */
@Component
public class DefinitionRights {

  private final CockpitAccess access;
  private final AuthorizationService authorizations;
  private final RepositoryService repository;

  DefinitionRights(CockpitAccess access, AuthorizationService authorizations, RepositoryService repository) {
    this.access = access;
    this.authorizations = authorizations;
    this.repository = repository;
  }

  /**
   * A definition whose instances, running and ended, this person may read.
   *
   * @throws PluginProblem if there is none for this person
   */
  public ProcessDefinition definition(String id) {
    Person person = access.person();
    ProcessDefinition found = repository.createProcessDefinitionQuery().processDefinitionId(id).singleResult();
    if (found == null || !may(person, Permissions.READ_INSTANCE, found.getKey())
        || !may(person, Permissions.READ_HISTORY, found.getKey())) {
      throw new PluginProblem(PluginProblem.NOT_HERE, "There is no such process, or it is not for you to read.");
    }
    return found;
  }

  /** The tiers whose ended tickets this person may read. */
  public List<SupportTier> endedTiers() {
    Person person = access.person();
    return Arrays.stream(SupportTier.values())
        .filter(tier -> may(person, Permissions.READ_HISTORY, TicketKeys.ofLifecycle(tier))).toList();
  }

  private boolean may(Person person, Permission permission, String key) {
    return authorizations.isUserAuthorized(person.user(), person.groups(), permission, Resources.PROCESS_DEFINITION, key);
  }
}
