package dev.palier.engine;

import java.time.Duration;

/** How this node's clock and job executor do; asked by the audit, which must see what stands still. */
public interface EnginePulse {

  /** Whether this node is to run jobs at all; commands and tests are not. */
  boolean runsJobs();

  /** Real time since the job executor last looked for jobs; it looks every few seconds. */
  Duration sinceLastLook();

  /** How far this node's clock is ahead of the database's, when they were last compared. */
  Duration aheadOfDatabase();

  /** How far the engine's clock is ahead of this node's now. */
  Duration engineAheadOfNode();

  /** By how much this node's clock last jumped, if it did in the last ten minutes; else zero. */
  Duration lastJump();
}
