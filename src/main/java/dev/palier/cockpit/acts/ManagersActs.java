package dev.palier.cockpit.acts;

import dev.palier.cockpit.ticket.InstanceTickets.Shown;
import dev.palier.engine.PluginProblem;
import dev.palier.engine.SignedIn;
import dev.palier.engine.SignedIn.Person;
import dev.palier.escalation.Escalations;
import dev.palier.sla.Ledger;
import dev.palier.sla.Refusal;
import dev.palier.ticket.Act;
import dev.palier.ticket.Reassignments;
import dev.palier.ticket.StaffNames;
import dev.palier.ticket.SupportLine;
import dev.palier.ticket.TicketDesk;
import dev.palier.ticket.TicketDossiers;
import dev.palier.ticket.Tickets;
import org.springframework.stereotype.Component;

/**
 * Does what managers ask for, in the name of whoever is signed in: one transaction each. Who did not see what somebody else did
 * meanwhile is held back, so that of two managers at once one acts and the other reads who was faster.
 */
@Component
public class ManagersActs {

  private final ActRights rights;
  private final SignedIn signedIn;
  private final TicketDossiers dossiers;
  private final TicketDesk desk;
  private final Escalations escalations;
  private final Reassignments reassignments;
  private final NoticeRetry retry;
  private final Tickets tickets;
  private final StaffNames names;
  private final Ledger ledger;

  ManagersActs(ActRights rights, SignedIn signedIn, TicketDossiers dossiers, TicketDesk desk, Escalations escalations,
      Reassignments reassignments, NoticeRetry retry, Tickets tickets, StaffNames names, Ledger ledger) {
    this.rights = rights;
    this.signedIn = signedIn;
    this.dossiers = dossiers;
    this.desk = desk;
    this.escalations = escalations;
    this.reassignments = reassignments;
    this.retry = retry;
    this.tickets = tickets;
    this.names = names;
    this.ledger = ledger;
  }

  /**
   * Does it.
   *
   * @return what was done, as a sentence
   * @throws PluginProblem if this person may not, the reason is missing, or somebody else was faster
   * @throws Refusal       if it is impossible in the ticket's state
   */
  public String run(Shown shown, ManagersAct act, SentAct sent) {
    return run(shown.required(), shown.person(), act, sent);
  }

  /**
   * Makes an ended request outside the agreement an incident after all (SLA 1.1, 4.6).
   *
   * @param ticket one that the person may read
   * @throws PluginProblem as above
   * @throws Refusal       if the ticket is not outside the agreement
   */
  public String returnToScope(String ticket, Person person, SentAct sent) {
    return run(ticket, person, ManagersAct.RETURN_TO_SCOPE, sent);
  }

  private String run(String ticket, Person person, ManagersAct act, SentAct sent) {
    boolean may = signedIn.unchecked(() -> rights.may(act, sent.level(), person, ledger.find(ticket).orElseThrow()));
    if (!may) {
      throw act.notAllowed();
    }
    Act words = Act.by(person.user(), ManagersAct.reason(sent));
    return signedIn.unchecked(() -> desk.together(ticket, null, () -> {
      ledger.lock(ticket);
      dossiers.newsSince(ticket, sent.seen(), person.user()).ifPresent(news -> {
        throw new PluginProblem(PluginProblem.OVERTAKEN, news + ", after you opened this. Nothing was done yet: your reason is still "
            + "here. Look at what is new, then press again.");
      });
      return run(ticket, act, sent, words);
    }));
  }

  private String run(String ticket, ManagersAct act, SentAct sent, Act words) {
    return switch (act) {
      case TAKE_LEVEL -> take(ticket, sent.level(), words);
      case RAISE_LEVEL -> {
        escalations.request(ticket, words);
        yield "The next level is told.";
      }
      case REASSIGN -> reassign(ticket, sent, words);
      case RETRY_NOTICE -> retry.run(ticket, sent, words);
      case RETURN_TO_SCOPE -> {
        tickets.returnToScope(ticket, words);
        yield ticket + " is an incident again: its clocks run from its opening.";
      }
    };
  }

  private String take(String ticket, int level, Act words) {
    rights.taken(ticket, level).ifPresent(taken -> {
      throw new Refusal("level " + level + " was taken by " + names.of(taken.actor()) + " already");
    });
    escalations.acknowledge(ticket, level, words);
    return "You took level " + level + ".";
  }

  private String reassign(String ticket, SentAct sent, Act words) {
    if (given(sent.person()) == given(sent.line())) {
      throw new PluginProblem(PluginProblem.REFUSED, "Choose the person or the line that gets the work.");
    }
    if (given(sent.person())) {
      reassignments.toPerson(ticket, words, sent.person());
      return names.of(sent.person()) + " has the work now.";
    }
    reassignments.toLine(ticket, words, line(sent.line()));
    return "The " + sent.line().replace('-', ' ') + " has the work now.";
  }

  private static SupportLine line(String id) {
    try {
      return SupportLine.of(id);
    } catch (IllegalArgumentException unknown) {
      throw new PluginProblem(PluginProblem.REFUSED, "There is no such line of support.");
    }
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }
}
