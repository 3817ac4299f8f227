package dev.palier.tasklist.process.plugin;

import dev.palier.account.TamEntry;
import dev.palier.account.TamTime;
import dev.palier.account.UpgradeRequests;
import dev.palier.engine.PluginProblem;
import dev.palier.engine.SignedIn;
import dev.palier.escalation.Escalations;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.Metric;
import dev.palier.sla.OutOfScope;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.Refusal;
import dev.palier.tasklist.process.plugin.TicketTab.Shown;
import dev.palier.ticket.Act;
import dev.palier.ticket.SupportLine;
import dev.palier.ticket.TicketDesk;
import dev.palier.ticket.TicketDossiers;
import dev.palier.ticket.Tickets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What people do in the tab, in the name of whoever is signed in. Each act is one transaction; one that was sent without having
 * seen what somebody else did meanwhile is held back once, so that nobody answers past another.
 */
@Component
class TabActs {

  private final TicketTab tab;
  private final TabRights rights;
  private final SignedIn signedIn;
  private final TicketDossiers dossiers;
  private final TicketDesk desk;
  private final Tickets tickets;
  private final Escalations escalations;
  private final TamTime tamTime;
  private final OutagePanel outage;
  private final UpgradeRequests upgrades;
  private final Ledger ledger;

  TabActs(TicketTab tab, TabRights rights, SignedIn signedIn, TicketDossiers dossiers, TicketDesk desk, Tickets tickets,
      Escalations escalations, TamTime tamTime, OutagePanel outage, UpgradeRequests upgrades, Ledger ledger) {
    this.tab = tab;
    this.rights = rights;
    this.signedIn = signedIn;
    this.dossiers = dossiers;
    this.desk = desk;
    this.tickets = tickets;
    this.escalations = escalations;
    this.tamTime = tamTime;
    this.outage = outage;
    this.upgrades = upgrades;
    this.ledger = ledger;
  }

  /**
   * Does it.
   *
   * @return what was done, as a sentence
   * @throws PluginProblem if this person may not, something is missing, or somebody else was faster
   * @throws Refusal    if it is impossible in the ticket's state
   */
  String run(String task, TabAct act, SentAct sent) {
    Shown shown = tab.shown(task);
    signedIn.unchecked(() -> requireRight(act, sent, shown));
    Act words = Act.by(shown.person().user(), act.words(sent));
    return signedIn.unchecked(() -> desk.together(shown.ticket(), null, () -> {
      ledger.lock(shown.ticket());
      dossiers.newsSince(shown.ticket(), sent.seen(), shown.person().user()).ifPresent(news -> {
        throw new PluginProblem(PluginProblem.OVERTAKEN, news + ", after you opened this. Nothing was sent yet: your words are still "
            + "here. Look at what is new, then press again.");
      });
      return run(shown.ticket(), act, sent, words);
    }));
  }

  private boolean requireRight(TabAct act, SentAct sent, Shown shown) {
    if (rights.mayWork(shown.task(), shown.ticket(), shown.person())) {
      return true;
    }
    CommitmentHeader header = ledger.find(shown.ticket()).orElseThrow();
    boolean allowed = act == TabAct.BACK_IN_SCOPE && rights.mayReturn(shown.task(), header, shown.person())
        || act == TabAct.TAM_TIME && rights.mayLogTime(shown.person())
        || act == TabAct.ESCALATION && rights.mayEscalate(shown.person(), header)
        || act == TabAct.LEVEL && rights.mayTake(required(sent.level(), "Say which level."), shown.person(), header);
    if (!allowed) {
      throw new PluginProblem(PluginProblem.NOT_ALLOWED, act.isOfThePath()
          ? "Only who works on this task, or holds a role of this level or one above it, may do that; nothing was changed."
          : "You may read this ticket. Only who works on this task may do that; nothing was changed.");
    }
    return true;
  }

  private String run(String ticket, TabAct act, SentAct sent, Act words) {
    return switch (act) {
      case MESSAGE -> message(ticket, words);
      case NOTE -> {
        desk.note(ticket, words);
        yield "The note is kept.";
      }
      case PRIORITY -> priority(ticket, sent, words);
      case ESCALATION -> {
        escalations.request(ticket, words);
        yield "The next level is told.";
      }
      case LEVEL -> {
        int level = required(sent.level(), "Say which level.");
        escalations.acknowledge(ticket, level, words);
        yield "You took level " + level + ".";
      }
      case OUT_OF_SCOPE -> {
        tickets.leaveScope(ticket, words, choice(OutOfScope.class, sent.scope() == null ? null : sent.scope().replace('-', '_'),
            "Say what makes the request one outside the agreement."));
        yield "The ticket is outside the agreement; the customer is told.";
      }
      case BACK_IN_SCOPE -> {
        tickets.returnToScope(ticket, words);
        yield "It is an incident after all; its clocks count from the opening.";
      }
      case HAND_OVER -> handOver(ticket, sent, words);
      case TAM_TIME -> {
        tamTime.log(new TamEntry(ticket, words.actor(), day(sent.on()), required(sent.minutes(), "Say how many minutes."),
            words.message()));
        yield "The time is logged.";
      }
      case UNAVAILABLE -> outage.mark(ticket, sent, words);
      case RESTORED -> outage.restored(ticket, sent, words);
      case NOT_UNAVAILABLE -> outage.takeBack(ticket, words);
      case UPGRADE -> "The customer is asked to upgrade from version " + upgrades.ask(ticket, sent.version(), words) + ".";
    };
  }

  private String message(String ticket, Act words) {
    if (ledger.clock(ticket, Metric.RESPONSE).open()) {
      tickets.answer(ticket, words);
    } else {
      tickets.update(ticket, words);
    }
    return "The message is on its way to the customer.";
  }

  private String priority(String ticket, SentAct sent, Act words) {
    Priority priority = choice(Priority.class, sent.priority(), "Choose the new priority.");
    tickets.changePriority(ticket, words, priority, choice(PriorityChange.class, sent.change(),
        "Say whether the situation changed or the priority was wrong."));
    return "The priority is " + priority + " now.";
  }

  private String handOver(String ticket, SentAct sent, Act words) {
    SupportLine line = choice(SupportLine.class, sent.line() == null ? null : sent.line().replace('-', '_'),
        "Choose the line that takes over.");
    String name = line.id().replace('-', ' ');
    if (desk.find(ticket).line() == line) {
      throw new Refusal("the " + name + " has the ticket already");
    }
    tickets.handOver(ticket, words, line);
    return "The ticket is with the " + name + " now.";
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeParseException noDay) {
      throw new PluginProblem(PluginProblem.REFUSED, "Say on which day the work was done, such as 2024-06-08.");
    }
  }

  private static <E extends Enum<E>> E choice(Class<E> choices, String chosen, String otherwise) {
    try {
      return Enum.valueOf(choices, chosen == null ? "" : chosen.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException none) {
      throw new PluginProblem(PluginProblem.REFUSED, otherwise);
    }
  }

  private static int required(Integer number, String otherwise) {
    if (number == null) {
      throw new PluginProblem(PluginProblem.REFUSED, otherwise);
    }
    return number;
  }
}
