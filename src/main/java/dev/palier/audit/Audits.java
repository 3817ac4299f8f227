package dev.palier.audit;

import dev.palier.audit.record.FindingTable;
import dev.palier.audit.record.RunTable;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the audits saw, for screens and health. */
@Component
public class Audits {

  private final RunTable runs;
  private final FindingTable findings;

  Audits(RunTable runs, FindingTable findings) {
    this.runs = runs;
    this.findings = findings;
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
