package dev.palier.sla;

import java.time.Instant;
import java.util.List;

/** The contract's numbers as they were at an instant: an edited decision table holds from its deployment on. */
public interface PromiseHistory {

  /** The promise that held at an instant; before the first deployment, the first one. */
  Promise of(SupportTier tier, Priority priority, Instant at);

  /** Role ids told at a level of the escalation path at an instant. */
  List<String> rolesOfLevel(int level, Instant at);
}
