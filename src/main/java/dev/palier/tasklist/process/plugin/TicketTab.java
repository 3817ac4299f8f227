package dev.palier.tasklist.process.plugin;

import dev.palier.account.UpgradeRequests;
import dev.palier.account.VersionSupport;
import dev.palier.engine.PluginProblem;
import dev.palier.engine.SignedIn.Person;
import dev.palier.engine.SignedIn;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.tasklist.process.plugin.TicketTasks.TicketTask;
import dev.palier.ticket.Attachment;
import dev.palier.ticket.Attachments;
import dev.palier.ticket.SupportLine;
import dev.palier.ticket.TicketDossiers;
import dev.palier.ticket.TicketGlance;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the tab and the cards show to the person who is signed in. */
@Component
class TicketTab {

  private static final String NO_TICKET = "This task belongs to no ticket.";

  /** A ticket that this person may read. */
  record Shown(TicketTask task, String ticket, Person person) {
  }

  private final TicketTasks tasks;
  private final TicketDossiers dossiers;
  private final Attachments attachments;
  private final Ledger ledger;
  private final TabRights rights;
  private final TamPanel tam;
  private final OutagePanel outage;
  private final UpgradeRequests upgrades;
  private final SignedIn signedIn;

  TicketTab(TicketTasks tasks, TicketDossiers dossiers, Attachments attachments, Ledger ledger, TabRights rights, TamPanel tam,
      OutagePanel outage, UpgradeRequests upgrades, SignedIn signedIn) {
    this.tasks = tasks;
    this.dossiers = dossiers;
    this.attachments = attachments;
    this.ledger = ledger;
    this.rights = rights;
    this.tam = tam;
    this.outage = outage;
    this.upgrades = upgrades;
    this.signedIn = signedIn;
  }

  /**
   * The ticket, what may be done on it, and the time of its Technical Account Manager; {@code message} alone where there is none.
   *
   * @throws PluginProblem if there is no such task for this person
   */
  Map<String, Object> view(String task) {
    TicketTask found = task(task);
    Optional<String> ticket = ticket(found);
    if (ticket.isEmpty()) {
      return Map.of("message", NO_TICKET);
    }
    Person person = signedIn.person();
    return signedIn.unchecked(() -> view(found, ticket.get(), person));
  }

  private Map<String, Object> view(TicketTask found, String ticket, Person person) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("ticket", dossiers.of(ticket).orElseThrow());
    view.put("rights", rights(found, ticket, person));
    view.put("tamTime", tam.of(ticket));
    view.put("outage", outage.of(ticket, ledger.find(ticket).orElseThrow()));
    view.put("versions", upgrades.of(ticket).stream().map(TicketTab::version).toList());
    view.put("lines", Arrays.stream(SupportLine.values()).map(line ->
        Map.of("id", line.id(), "name", line.id().replace('-', ' '))).toList());
    return view;
  }

  /** What runs for the customer, and whether it is supported (SLA 3.6). */
  private static Map<String, Object> version(UpgradeRequests.RunningVersion running) {
    return Map.of("words", running.words(), "version", running.support().version(),
        "supported", running.support().state() == VersionSupport.State.SUPPORTED,
        "unsupported", running.support().state() == VersionSupport.State.UNSUPPORTED);
  }

  private Map<String, Object> rights(TicketTask found, String ticket, Person person) {
    CommitmentHeader header = ledger.find(ticket).orElseThrow();
    boolean work = rights.mayWork(found, ticket, person);
    List<Integer> levels = IntStream.rangeClosed(1, header.reached())
        .filter(level -> work || rights.mayTake(level, person, header)).boxed().toList();
    boolean next = header.reached() < header.last();
    return Map.of("work", work, "back", rights.mayReturn(found, header, person), "logTime", work || rights.mayLogTime(person),
        "escalate", next && (work || rights.mayEscalate(person, header)), "levels", levels);
  }

  /**
   * The ticket of a task.
   *
   * @throws PluginProblem if there is no such task for this person, or it belongs to no ticket
   */
  Shown shown(String task) {
    TicketTask found = task(task);
    return new Shown(found, ticket(found).orElseThrow(() -> new PluginProblem(PluginProblem.NOT_HERE, NO_TICKET)), signedIn.person());
  }

  private TicketTask task(String id) {
    return tasks.readable(List.of(id)).stream().findFirst().orElseThrow(() -> new PluginProblem(PluginProblem.NOT_HERE,
        "This task is done, or it is not for you to read."));
  }

  private Optional<String> ticket(TicketTask task) {
    return task.numbers().stream().filter(number -> ledger.find(number).isPresent()).findFirst();
  }

  /** By task id, the time left; tasks of no ticket and those that this person may not read are left out. */
  Map<String, TicketGlance> glances(Collection<String> ids) {
    Map<String, TicketGlance> glances = new HashMap<>();
    for (TicketTask found : tasks.readable(ids)) {
      found.numbers().stream().map(number -> dossiers.glance(number, found.task().getTaskDefinitionKey()))
          .flatMap(Optional::stream).findFirst().ifPresent(glance -> glances.put(found.task().getId(), glance));
    }
    return glances;
  }

  /**
   * A file of the task's ticket.
   *
   * @throws PluginProblem if there is none for this person
   */
  Attachment file(String task, long id) {
    return attachments.find(shown(task).ticket(), id)
        .orElseThrow(() -> new PluginProblem(PluginProblem.NOT_HERE, "The ticket has no such file."));
  }

  byte[] content(Attachment file) {
    return attachments.content(file);
  }
}
