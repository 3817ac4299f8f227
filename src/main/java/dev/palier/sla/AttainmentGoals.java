package dev.palier.sla;

import java.math.BigDecimal;

/** Which part of the promises managers want kept, as process owners keep it in {@code attainment-goals.dmn}. Bears on no clock. */
public interface AttainmentGoals {

  /** The goal that holds now for a tier and priority, in percent of the promises that came to an end, 0 to 100. */
  BigDecimal percentOf(SupportTier tier, Priority priority);
}
