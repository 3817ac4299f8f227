package dev.palier.cockpit.acts;

import dev.palier.customer.RoleHolder;
import dev.palier.engine.SignedIn.Person;
import dev.palier.escalation.PathRoles;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Mode;
import dev.palier.ticket.Reassignments;
import dev.palier.ticket.StaffNames;
import dev.palier.ticket.SupportLine;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Applies the rules of {@link ManagersAct} to a person and a ticket. */
@Component
public class ActRights {

  private final PathRoles path;
  private final Ledger ledger;
  private final Reassignments reassignments;
  private final StaffNames names;
  private final NoticeAddresses addresses;

  ActRights(PathRoles path, Ledger ledger, Reassignments reassignments, StaffNames names, NoticeAddresses addresses) {
    this.path = path;
    this.ledger = ledger;
    this.reassignments = reassignments;
    this.names = names;
    this.addresses = addresses;
  }

  boolean may(ManagersAct act, Integer level, Person person, CommitmentHeader ticket) {
    return switch (act) {
      case TAKE_LEVEL -> level != null && path.ofLevelOrAbove(level, person.groups(), ticket);
      case RAISE_LEVEL -> path.ofPath(person.groups(), ticket);
      case REASSIGN, RETRY_NOTICE, RETURN_TO_SCOPE -> path.supportManagerOrAbove(person.groups());
    };
  }

  /** Whether this person may say of an ended ticket that it is an incident after all (SLA 1.1, 4.6). */
  public boolean mayReturnToScope(String ticket, Person person) {
    CommitmentHeader header = ledger.find(ticket).orElseThrow();
    return header.outOfScope() != null && may(ManagersAct.RETURN_TO_SCOPE, null, person, header);
  }

  /**
   * What this person may do on the ticket as it stands: {@code levels} to take, {@code raise}, {@code reassign}, {@code retry},
   * {@code people} and {@code lines} to give the work to, {@code addresses} for refused notices.
   */
  public Map<String, Object> offered(String ticket, Person person) {
    CommitmentHeader header = ledger.find(ticket).orElseThrow();
    boolean open = header.mode() != Mode.CLOSED && header.outOfScope() == null;
    boolean reassign = open && may(ManagersAct.REASSIGN, null, person, header);
    boolean retry = may(ManagersAct.RETRY_NOTICE, null, person, header);
    Map<String, Object> offered = new LinkedHashMap<>();
    offered.put("levels", open ? IntStream.rangeClosed(1, header.reached()).filter(level -> taken(ticket, level).isEmpty()
        && may(ManagersAct.TAKE_LEVEL, level, person, header)).boxed().toList() : List.of());
    offered.put("raise", open && header.reached() < header.last() && may(ManagersAct.RAISE_LEVEL, null, person, header));
    offered.put("reassign", reassign);
    offered.put("retry", retry);
    offered.put("people", reassign ? reassignments.candidates(ticket).stream()
        .map(user -> Map.of("id", user, "name", names.of(user))).toList() : List.of());
    offered.put("lines", Arrays.stream(SupportLine.values()).map(line ->
        Map.of("id", line.id(), "name", line.id().replace('-', ' '))).toList());
    offered.put("addresses", retry ? addresses.ofStaff(ticket).stream().map(ActRights::address).toList() : List.of());
    return offered;
  }

  private static Map<String, String> address(RoleHolder holder) {
    return Map.of("address", holder.address(), "name", holder.name());
  }

  /** Who took a level, if somebody did. */
  Optional<LedgerEntry> taken(String ticket, int level) {
    return ledger.of(ticket).stream().filter(entry -> entry.kind() == LedgerKind.LEVEL_ACKNOWLEDGED
        && String.valueOf(level).equals(entry.value())).findFirst();
  }
}
