package dev.palier.cockpit.finished;

import dev.palier.cockpit.acts.ActRights;
import dev.palier.cockpit.acts.ManagersActs;
import dev.palier.cockpit.acts.SentAct;
import dev.palier.cockpit.finished.FinishedTable.Found;
import dev.palier.cockpit.ticket.DefinitionRights;
import dev.palier.cockpit.ticket.NoticeLines;
import dev.palier.cockpit.words.ContractTimes;
import dev.palier.customer.Customers;
import dev.palier.engine.PluginProblem;
import dev.palier.engine.SignedIn;
import dev.palier.engine.SignedIn.Person;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.Mode;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.TicketDossiers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ended tickets for the person who is signed in: those of tiers whose processes this person may read the history of. */
@Component
class FinishedTickets {

  private static final int PAGE = 25;

  private final FinishedTable table;
  private final DefinitionRights rights;
  private final Customers customers;
  private final TicketDossiers dossiers;
  private final NoticeLines notices;
  private final WayTaken way;
  private final ActRights acts;
  private final ManagersActs managers;
  private final Ledger ledger;
  private final SignedIn signedIn;
  private final ContractTimes times;

  FinishedTickets(FinishedTable table, DefinitionRights rights, Customers customers, TicketDossiers dossiers, NoticeLines notices,
      WayTaken way, ActRights acts, ManagersActs managers, Ledger ledger, SignedIn signedIn, ContractTimes times) {
    this.table = table;
    this.rights = rights;
    this.customers = customers;
    this.dossiers = dossiers;
    this.notices = notices;
    this.way = way;
    this.acts = acts;
    this.managers = managers;
    this.ledger = ledger;
    this.signedIn = signedIn;
    this.times = times;
  }

  /** {@code tickets} of one page, {@code more} whether there are others, {@code customers} and {@code tiers} to choose from. */
  Map<String, Object> find(Wanted wanted) {
    List<SupportTier> tiers = rights.endedTiers();
    List<Found> found = tiers.isEmpty() ? List.of() : table.find(wanted, tiers, wanted.page() * PAGE, PAGE + 1);
    return Map.of("tickets", found.stream().limit(PAGE).map(this::line).toList(), "more", found.size() > PAGE,
        "page", wanted.page(), "tiers", tiers.stream().map(tier -> Map.of("id", tier.name(), "name", tier.label())).toList(),
        "customers", customers.all().stream().filter(customer -> tiers.contains(customer.tier()))
            .map(customer -> Map.of("id", customer.id(), "name", customer.name())).toList());
  }

  private Map<String, Object> line(Found found) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("number", found.number());
    line.put("subject", found.subject());
    line.put("customer", found.customer());
    line.put("tier", SupportTier.valueOf(found.tier()).label());
    line.put("priority", found.priority());
    line.put("closed", times.at(found.closedAt()));
    line.put("took", ContractTimes.span(Duration.between(found.openedAt(), found.closedAt())));
    line.put("missed", found.missed());
    line.put("level", found.level());
    return line;
  }

  /**
   * The whole story of an ended ticket.
   *
   * @throws PluginProblem if there is none for this person
   */
  Map<String, Object> story(String number) {
    ended(number);
    Map<String, Object> story = new LinkedHashMap<>();
    story.put("ticket", signedIn.unchecked(() -> dossiers.of(number).orElseThrow()));
    story.put("notices", signedIn.unchecked(() -> notices.of(number)));
    story.put("way", way.of(number));
    Person person = signedIn.person();
    story.put("mayReturnToScope", signedIn.unchecked(() -> acts.mayReturnToScope(number, person)));
    return story;
  }

  /**
   * It is an incident after all.
   *
   * @throws PluginProblem if there is no such ticket for this person, or this person may not
   */
  String returnToScope(String number, SentAct sent) {
    ended(number);
    return managers.returnToScope(number, signedIn.person(), sent);
  }

  private void ended(String number) {
    List<SupportTier> tiers = rights.endedTiers();
    CommitmentHeader header = signedIn.unchecked(() -> ledger.find(number)).filter(found -> tiers.contains(found.tier()))
        .orElseThrow(() -> new PluginProblem(PluginProblem.NOT_HERE, "There is no such ticket, or it is not for you to read."));
    if (header.mode() != Mode.CLOSED) {
      throw new PluginProblem(PluginProblem.NOT_HERE, "The ticket " + number + " has not ended; look at its process instance.");
    }
  }
}
