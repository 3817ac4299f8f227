package dev.palier.escalation;

import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.customer.RoleNames;
import dev.palier.notification.NoticeRecipient;
import dev.palier.sla.Promises;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who reads the notice of a level (SLA 4.8): who is there now for its roles, by roster and deputies. A role that nobody holds, or
 * whose holders are all absent without a deputy who is there, never swallows a level: where that is so of all its roles, the next
 * level above that has somebody is told in its place, for the last level the nearest below, at the very end the Support Manager. If
 * nobody at all is there, the absent holders are told; if nobody holds any role, the notice is written to the empty role: the relay
 * refuses it, and so it becomes a human's task.
 */
@Component
class LevelReaders {

  /**
   * The readers of one level.
   *
   * @param facts for the notice: {@code emptyRoles} are the role ids of the level for which nobody is there, {@code ;} between;
   *              {@code absentHolders} are those who hold them and are away; {@code standIn} is the level told in its place, 0 for the
   *              Support Manager
   */
  record Readers(List<Reader> readers, Map<String, String> facts) {
  }

  /** @param facts {@code deputyOf} and {@code absentUntil} for a deputy; else empty */
  record Reader(NoticeRecipient recipient, Map<String, String> facts) {
  }

  private static final Logger LOG = LoggerFactory.getLogger(LevelReaders.class);
  private static final String SUPPORT_MANAGER = "support-manager";
  private static final String STAND_IN = "standIn";

  private final Promises promises;
  private final RoleHolders roleHolders;

  LevelReaders(Promises promises, RoleHolders roleHolders) {
    this.promises = promises;
    this.roleHolders = roleHolders;
  }

  /** @param last the last level of the customer's path */
  Readers of(String ticket, String customer, int level, int last) {
    List<String> roles = promises.rolesOfLevel(level);
    Map<String, String> facts = new HashMap<>();
    unattended(ticket, customer, level, roles, facts);
    List<Reader> readers = readers(told(customer, level, last, facts));
    if (readers.isEmpty()) {
      LOG.error("Nobody holds any role of the escalation path for customer {}: level {} of ticket {} reached nobody", customer,
          level, ticket);
      readers = roles.stream().map(role -> new Reader(new NoticeRecipient(null, null, RoleNames.of(role)), Map.of())).toList();
    }
    return new Readers(readers, facts);
  }

  private void unattended(String ticket, String customer, int level, List<String> roles, Map<String, String> facts) {
    List<String> empty = roles.stream().filter(role -> roleHolders.present(role, customer).isEmpty()).toList();
    if (empty.isEmpty()) {
      return;
    }
    String names = RoleNames.ofAll(String.join(";", empty));
    String absent = empty.stream().flatMap(role -> roleHolders.of(role, customer).stream()).map(RoleHolder::name).distinct()
        .collect(Collectors.joining(", "));
    facts.put("emptyRoles", String.join(";", empty));
    if (absent.isEmpty()) {
      LOG.error("Nobody holds the role {} for customer {}, at level {} of ticket {}", names, customer, level, ticket);
    } else {
      facts.put("absentHolders", absent);
      LOG.error("Nobody who holds the role {} for customer {} is there, nor a deputy, at level {} of ticket {}", names, customer, level,
          ticket);
    }
  }

  /** The holders among those readers; empty if nobody holds any role of the path. */
  List<RoleHolder> told(String customer, int level, int last) {
    return told(customer, level, last, new HashMap<>());
  }

  private List<RoleHolder> told(String customer, int level, int last, Map<String, String> facts) {
    List<RoleHolder> present = present(promises.rolesOfLevel(level), customer);
    List<RoleHolder> found = present.isEmpty() ? standIns(customer, level, last, facts) : present;
    if (found.isEmpty()) {
      List<RoleHolder> absent = promises.rolesOfLevel(level).stream().flatMap(role -> roleHolders.of(role, customer).stream()).toList();
      if (!absent.isEmpty()) {
        facts.remove(STAND_IN);
        return absent;
      }
      return roleHolders.of(SUPPORT_MANAGER, customer);
    }
    return found;
  }

  private List<RoleHolder> standIns(String customer, int level, int last, Map<String, String> facts) {
    List<Integer> others = new ArrayList<>(IntStream.rangeClosed(level + 1, last).boxed().toList());
    Stream.iterate(level - 1, below -> below > 0, below -> below - 1).forEach(others::add);
    for (int other : others) {
      List<RoleHolder> found = present(promises.rolesOfLevel(other), customer);
      if (!found.isEmpty()) {
        facts.put(STAND_IN, Integer.toString(other));
        return found;
      }
    }
    facts.put(STAND_IN, "0");
    return present(List.of(SUPPORT_MANAGER), customer);
  }

  private List<RoleHolder> present(List<String> roles, String customer) {
    return roles.stream().flatMap(role -> roleHolders.present(role, customer).stream()).toList();
  }

  /** Whoever holds two roles of the level, or one and is a deputy for the other, gets one mail that names both. */
  private static List<Reader> readers(List<RoleHolder> holders) {
    Map<String, List<RoleHolder>> byAddress = new LinkedHashMap<>();
    holders.forEach(holder -> byAddress.computeIfAbsent(String.valueOf(holder.address()).toLowerCase(Locale.ROOT),
        address -> new ArrayList<>()).add(holder));
    return byAddress.values().stream().map(LevelReaders::reader).toList();
  }

  private static Reader reader(List<RoleHolder> roles) {
    RoleHolder person = roles.get(0);
    String words = roles.stream().map(holder -> RoleNames.of(holder.role())).distinct().collect(Collectors.joining(RoleNames.BETWEEN));
    Map<String, String> facts = roles.stream().map(RoleHolder::insteadOf).filter(Objects::nonNull).findFirst()
        .map(absent -> Map.of("deputyOf", absent.name(), "absentUntil", absent.until().toString())).orElse(Map.of());
    return new Reader(new NoticeRecipient(person.name(), person.address(), words), facts);
  }
}
