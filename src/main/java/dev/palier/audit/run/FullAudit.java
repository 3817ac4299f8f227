package dev.palier.audit.run;

import dev.palier.audit.AuditSettings;
import dev.palier.audit.Rule;
import dev.palier.audit.check.Seen;
import dev.palier.audit.check.TicketAudit;
import dev.palier.audit.check.WholeAudit;
import dev.palier.sla.Recomputation;
import dev.palier.sla.RecordedTickets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One audit of everything that all nodes share. What cannot be examined is a finding too. */
@Component
public class FullAudit {

  private static final Logger LOG = LoggerFactory.getLogger(FullAudit.class);

  private final RecordedTickets recorded;
  private final Recomputation recomputation;
  private final TicketAudit tickets;
  private final WholeAudit whole;
  private final AuditSettings settings;
  private final Clock clock;

  FullAudit(RecordedTickets recorded, Recomputation recomputation, TicketAudit tickets, WholeAudit whole, AuditSettings settings,
      Clock clock) {
    this.recorded = recorded;
    this.recomputation = recomputation;
    this.tickets = tickets;
    this.whole = whole;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Examines everything and changes nothing; never throws.
   *
   * @param alive called now and then
   */
  public Report run(Runnable alive) {
    Instant startedAt = clock.instant();
    SeenList seen = new SeenList();
    int examined = 0;
    String failure = null;
    try {
      List<String> open = recorded.open();
      Recomputation.Basis basis = recomputation.basis();
      for (int from = 0; from < open.size(); from += settings.batch()) {
        examined += tickets.examine(open.subList(from, Math.min(open.size(), from + settings.batch())), basis, seen::add);
        alive.run();
      }
      whole.look(new HashSet<>(open), seen::add);
    } catch (RuntimeException failed) {
      LOG.error("The audit could not examine everything", failed);
      failure = failed.toString();
      seen.add(new Seen(Rule.AUDIT_FAILED, null, "audit", "The audit could not examine everything: " + failed.getMessage()));
    }
    return new Report(startedAt, clock.instant(), examined, seen.all(), failure);
  }
}
