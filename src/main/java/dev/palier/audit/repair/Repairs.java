package dev.palier.audit.repair;

import dev.palier.audit.Rule;
import dev.palier.audit.check.Seen;
import dev.palier.audit.run.FullAudit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Audits, repairs what can be repaired safely, and says what it did and what a person has to do. */
@Component
public class Repairs {

  /** Where the ledger itself is in doubt, nothing may be concluded from it. */
  private static final Set<Rule> IN_DOUBT = EnumSet.of(Rule.CHAIN_BROKEN, Rule.LEDGER_GAP, Rule.LEDGER_TIME, Rule.FACTS_IMPOSSIBLE,
      Rule.LEDGER_ROW_UNEXPECTED, Rule.INSTANCE_MISSING, Rule.INSTANCE_DOUBLE, Rule.INSTANCE_MISPLACED);
  private static final Logger LOG = LoggerFactory.getLogger(Repairs.class);

  private final FullAudit audit;
  private final TicketRepair tickets;
  private final EngineRepairs engine;

  Repairs(FullAudit audit, TicketRepair tickets, EngineRepairs engine) {
    this.audit = audit;
    this.tickets = tickets;
    this.engine = engine;
  }

  /**
   * Repairs what an audit finds now.
   *
   * @param actor who asked for it
   * @return a line for each thing done or left to a person; empty if nothing was found
   */
  public List<String> run(String actor) {
    List<Seen> seen = audit.run(() -> { }).seen();
    List<String> done = new ArrayList<>(general(seen));
    var ofTickets = seen.stream().filter(one -> one.ticket() != null)
        .collect(Collectors.groupingBy(Seen::ticket, TreeMap::new, Collectors.toList()));
    ofTickets.forEach((ticket, findings) -> done.addAll(ticket(ticket, findings, actor)));
    done.forEach(line -> LOG.info("Repair: {}", line));
    return done;
  }

  private List<String> general(List<Seen> seen) {
    List<String> done = new ArrayList<>();
    if (has(seen, Rule.DEFINITION_SUSPENDED)) {
      done.add(engine.activateDefinitions() + " suspended processes and kinds of timers were activated.");
    }
    if (has(seen, Rule.JOB_DEAD)) {
      done.add(engine.giveAttempts() + " jobs without attempts were given one.");
    }
    seen.stream().filter(one -> one.ticket() == null && one.rule() != Rule.DEFINITION_SUSPENDED && one.rule() != Rule.JOB_DEAD)
        .forEach(one -> done.add("Not repaired: " + one.sentence() + " " + Advice.on(one.rule())));
    return done;
  }

  private List<String> ticket(String ticket, List<Seen> seen, String actor) {
    List<String> lines = new ArrayList<>();
    boolean inDoubt = seen.stream().anyMatch(one -> IN_DOUBT.contains(one.rule()));
    if (!inDoubt && seen.stream().anyMatch(one -> one.rule().isRepairable())) {
      try {
        tickets.repair(ticket, seen, actor).forEach(what -> lines.add(ticket + ": " + what));
      } catch (RuntimeException failed) {
        LOG.error("{} could not be repaired", ticket, failed);
        lines.add(ticket + ": not repaired, the repair failed: " + failed.getMessage());
      }
    }
    seen.stream().filter(one -> inDoubt || !one.rule().isRepairable()).forEach(one -> lines.add(ticket + ": not repaired: "
        + one.sentence() + " " + Advice.on(one.rule())));
    return lines;
  }

  private static boolean has(List<Seen> seen, Rule rule) {
    return seen.stream().anyMatch(one -> one.ticket() == null && one.rule() == rule);
  }
}
