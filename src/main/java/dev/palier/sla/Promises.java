package dev.palier.sla;

import java.util.List;

/** The contract's numbers, as process owners keep them in the decision tables. */
public interface Promises {

  /** The promise that holds now for a tier and priority (SLA 4.7). */
  Promise of(SupportTier tier, Priority priority);

  /** Role ids told at a level of the escalation path, e.g. {@code csc} (SLA 4.8). */
  List<String> rolesOfLevel(int level);
}
