package dev.palier.demo.process;

import dev.palier.demo.DemoOnly;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Users and groups in the engine's own identity service; what is there already stays as it is. */
@Component
@DemoOnly
public class StaffAccounts {

  private static final Map<String, String> APPLICATIONS = Map.of("tasklist", "Tasklist", "cockpit", "Cockpit", "admin", "Admin");

  private final IdentityService identity;
  private final AuthorizationService authorizations;

  StaffAccounts(IdentityService identity, AuthorizationService authorizations) {
    this.identity = identity;
    this.authorizations = authorizations;
  }

  /** Takes in a group of staff. */
  public void addGroup(String id, String name) {
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      Group group = identity.newGroup(id);
      group.setName(name);
      group.setType("WORKFLOW");
      identity.saveGroup(group);
    }
  }

  /** Takes in a user of a group. */
  public void addUser(String id, String firstName, String lastName, String address, String password, String group) {
    if (identity.createUserQuery().userId(id).count() == 0) {
      User user = identity.newUser(id);
      user.setFirstName(firstName);
      user.setLastName(lastName);
      user.setEmail(address);
      user.setPassword(password);
      identity.saveUser(user);
    }
    if (identity.createUserQuery().userId(id).memberOfGroup(group).count() == 0) {
      identity.createMembership(id, group);
    }
  }

  /** The applications a user may open, by id and name; asked of the engine, so that it is true. */
  public Map<String, String> applicationsOf(String user) {
    List<String> groups = identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    return APPLICATIONS.entrySet().stream().sorted(Map.Entry.<String, String>comparingByKey().reversed())
        .filter(application -> authorizations.isUserAuthorized(user, groups, Permissions.ACCESS, Resources.APPLICATION,
            application.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, LinkedHashMap::new));
  }
}
