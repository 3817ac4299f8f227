package dev.palier.tasklist.process;

import java.util.Collection;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Makes groups and what they may do where missing; takes nothing away and changes nothing else. */
@Component
class StaffGroups {

  private static final String TYPE = "STAFF";

  private final IdentityService identity;
  private final AuthorizationService authorizations;

  StaffGroups(IdentityService identity, AuthorizationService authorizations) {
    this.identity = identity;
    this.authorizations = authorizations;
  }

  void make(StaffGroup group) {
    if (identity.createGroupQuery().groupId(group.id()).count() == 0) {
      Group made = identity.newGroup(group.id());
      made.setName(group.label());
      made.setType(TYPE);
      identity.saveGroup(made);
    }
  }

  void grant(Collection<Grant> grants) {
    grants.forEach(this::grant);
  }

  private void grant(Grant grant) {
    Authorization known = authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT)
        .groupIdIn(grant.group()).resourceType(grant.resource()).resourceId(grant.resourceId()).singleResult();
    if (known == null) {
      known = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      known.setGroupId(grant.group());
      known.setResource(grant.resource());
      known.setResourceId(grant.resourceId());
    }
    Authorization granted = known;
    if (granted.getId() == null || !grant.permissions().stream().allMatch(granted::isPermissionGranted)) {
      grant.permissions().forEach(granted::addPermission);
      authorizations.saveAuthorization(granted);
    }
  }
}
