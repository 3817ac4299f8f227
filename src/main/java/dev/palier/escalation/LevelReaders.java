package dev.palier.escalation;

import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.customer.RoleNames;
import dev.palier.notification.NoticeRecipient;
import dev.palier.sla.Promises;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who reads the notice of a level (SLA 4.8). A role that nobody holds never swallows a level: where nobody holds any role of it,
 * the next level above that has somebody is told in its place, for the last level the nearest below, at the very end the Support
 * Manager. If nobody holds any role at all, the notice is written to the empty role: the relay refuses it, and so it becomes a
 * human's task.
 */
@Component
class LevelReaders {

  /**
   * The readers of one level.
   *
   * @param facts for the notice: {@code emptyRoles} are the role ids of the level that nobody holds, {@code ;} between; {@code
   *              standIn} is the level told in its place, 0 for the Support Manager
   */
  record Readers(List<NoticeRecipient> recipients, Map<String, String> facts) {
  }

  private static final Logger LOG = LoggerFactory.getLogger(LevelReaders.class);
  private static final String SUPPORT_MANAGER = "support-manager";

  private final Promises promises;
  private final RoleHolders roleHolders;

  LevelReaders(Promises promises, RoleHolders roleHolders) {
    this.promises = promises;
    this.roleHolders = roleHolders;
  }

  /** @param last the last level of the customer's path */
  Readers of(String ticket, String customer, int level, int last) {
    List<String> roles = promises.rolesOfLevel(level);
    List<String> empty = roles.stream().filter(role -> roleHolders.of(role, customer).isEmpty()).toList();
    Map<String, String> facts = new HashMap<>();
    if (!empty.isEmpty()) {
      facts.put("emptyRoles", String.join(";", empty));
      LOG.error("Nobody holds the role {} for customer {}, at level {} of ticket {}", RoleNames.ofAll(String.join(";", empty)),
          customer, level, ticket);
    }
    List<NoticeRecipient> recipients = (empty.size() < roles.size() ? holders(roles, customer)
        : standIns(customer, level, last, facts)).stream().map(LevelReaders::recipient).toList();
    if (recipients.isEmpty()) {
      LOG.error("Nobody holds any role of the escalation path for customer {}: level {} of ticket {} reached nobody", customer,
          level, ticket);
      recipients = roles.stream().map(role -> new NoticeRecipient(null, null, RoleNames.of(role))).toList();
    }
    return new Readers(recipients, facts);
  }

  /** The holders among those readers; empty if nobody holds any role of the path. */
  List<RoleHolder> told(String customer, int level, int last) {
    List<RoleHolder> holders = holders(promises.rolesOfLevel(level), customer);
    return holders.isEmpty() ? standIns(customer, level, last, new HashMap<>()) : holders;
  }

  private List<RoleHolder> standIns(String customer, int level, int last, Map<String, String> facts) {
    List<Integer> others = new ArrayList<>(IntStream.rangeClosed(level + 1, last).boxed().toList());
    Stream.iterate(level - 1, below -> below > 0, below -> below - 1).forEach(others::add);
    for (int other : others) {
      List<RoleHolder> found = holders(promises.rolesOfLevel(other), customer);
      if (!found.isEmpty()) {
        facts.put("standIn", Integer.toString(other));
        return found;
      }
    }
    facts.put("standIn", "0");
    return holders(List.of(SUPPORT_MANAGER), customer);
  }

  private List<RoleHolder> holders(List<String> roles, String customer) {
    return roles.stream().flatMap(role -> roleHolders.of(role, customer).stream()).toList();
  }

  private static NoticeRecipient recipient(RoleHolder holder) {
    return new NoticeRecipient(holder.name(), holder.address(), RoleNames.of(holder.role()));
  }
}
