package dev.palier.sla;

/** Why a priority or a package becomes another one; decides from where the clocks are counted (SLA 2, 4.7, clocks: priority change). */
public enum PriorityChange {
  /** The situation is another one now: the clocks start anew at the change. */
  CHANGED,
  /** The priority given was wrong: the clocks are recomputed from their last start. */
  CORRECTED
}
