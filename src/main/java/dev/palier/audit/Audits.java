package dev.palier.audit;

import dev.palier.audit.check.TicketAudit;
import dev.palier.audit.record.FindingTable;
import dev.palier.audit.record.RunTable;
import dev.palier.sla.Recomputation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the audits saw, for screens and health, and what one would see. */
@Component
public class Audits {

  private final RunTable runs;
  private final FindingTable findings;

  private final TicketAudit tickets;
  private final Recomputation recomputation;

  Audits(RunTable runs, FindingTable findings, TicketAudit tickets, Recomputation recomputation) {
    this.runs = runs;
    this.findings = findings;
    this.tickets = tickets;
    this.recomputation = recomputation;
  }

  /** What is wrong with some tickets now, each in a sentence for a manager; it is neither kept nor told to anybody. */
  public List<String> examine(List<String> someTickets) {
    List<String> sentences = new ArrayList<>();
    tickets.examine(someTickets, recomputation.basis(), seen -> sentences.add(seen.sentence()));
    return sentences;
  }

  /** The latest audit that came to its end; empty before the first one. */
  public Optional<AuditState> latest() {
    return runs.latest().map(run -> {
      int open = findings.count();
      return new AuditState(run.startedAt(), run.endedAt(), run.tickets(), run.failure() == null && run.findings() == 0 && open == 0,
          run.failure(), runs.lastCleanAt().orElse(null), open, findings.open(AuditState.MOST));
    });
  }
}
