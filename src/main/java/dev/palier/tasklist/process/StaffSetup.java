package dev.palier.tasklist.process;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes groups, authorisations and filters when the program starts, once for each state in which they are shipped: what
 * administrators change or remove afterwards stays theirs until a later version, or another model, ships something else. One
 * transaction; of several nodes that start together one makes them.
 */
@Component
@Profile("!replay")
class StaffSetup {

  private static final String PROPERTY = "palier.staff";
  private static final int ATTEMPTS = 5;
  private static final Logger LOG = LoggerFactory.getLogger(StaffSetup.class);

  private final StaffGroups groups;
  private final StaffRights rights;
  private final StaffFilters filters;
  private final ManagementService management;
  private final TransactionTemplate transaction;

  StaffSetup(StaffGroups groups, StaffRights rights, StaffFilters filters, ManagementService management,
      PlatformTransactionManager transactions) {
    this.groups = groups;
    this.rights = rights;
    this.filters = filters;
    this.management = management;
    this.transaction = new TransactionTemplate(transactions);
  }

  @EventListener(ApplicationStartedEvent.class)
  @Order(0)
  void make() {
    for (int attempt = 1; ; attempt++) {
      try {
        transaction.executeWithoutResult(status -> makeWhereNew());
        return;
      } catch (ProcessEngineException | ConcurrencyFailureException lost) {
        if (attempt == ATTEMPTS) {
          throw lost;
        }
        LOG.debug("Another node makes the groups of staff too, looking again", lost);
      }
    }
  }

  private void makeWhereNew() {
    List<Grant> grants = rights.grants();
    String shipped = fingerprint(grants);
    if (shipped.equals(management.getProperties().get(PROPERTY))) {
      return;
    }
    // First, so that of two nodes the second one waits here and then finds everything made.
    management.setProperty(PROPERTY, shipped);
    for (StaffGroup group : StaffGroup.values()) {
      groups.make(group);
    }
    groups.grant(grants);
    for (StaffFilter filter : StaffFilter.values()) {
      groups.grant(filters.grants(filter, filters.make(filter)));
    }
    LOG.info("Made the groups of staff, their authorisations and the filters of Tasklist");
  }

  private static String fingerprint(List<Grant> grants) {
    StringBuilder text = new StringBuilder();
    grants.forEach(grant -> text.append(grant.group()).append(grant.resource().resourceType()).append(grant.resourceId())
        .append(grant.permissions()));
    for (StaffFilter filter : StaffFilter.values()) {
      text.append(filter.text());
    }
    return Integer.toHexString(text.toString().hashCode());
  }
}
