package dev.palier.tasklist.process;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** Something that a group may do. */
record Grant(String group, Resource resource, String resourceId, List<Permission> permissions) {
}
