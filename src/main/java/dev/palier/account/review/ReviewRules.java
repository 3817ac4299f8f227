package dev.palier.account.review;

import dev.palier.sla.SupportTier;
import java.time.Instant;

/** How soon the steps of a business review are to be done, as process owners keep it in {@code business-reviews.dmn}. */
public interface ReviewRules {

  /** When a step that begins now is due. */
  Instant dueAt(ReviewStep step, SupportTier tier, Instant begun);

  /** When whoever is late is reminded again. */
  Instant remindAgainAt(ReviewStep step, SupportTier tier, Instant reminded);
}
