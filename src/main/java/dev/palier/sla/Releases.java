package dev.palier.sla;

import java.time.Instant;
import java.util.Optional;

/** The routine releases planned so far (SLA 4.7 next routine update). */
public interface Releases {

  /** The first routine release planned strictly after an instant, or none yet. */
  Optional<Instant> firstAfter(Instant instant);
}
