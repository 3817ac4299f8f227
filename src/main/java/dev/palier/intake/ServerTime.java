package dev.palier.intake;

import java.time.Instant;

/**
 * What an instant of the mail server's clock is on ours. Both show the same time, unless somebody moves ours forward, as in the demo:
 * then a room that does so contributes a bean.
 */
public interface ServerTime {

  /** The same instant on the program's clock. */
  Instant here(Instant there);
}
