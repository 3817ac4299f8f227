package dev.palier.account.service;

import java.time.Instant;

/** How soon steps are to be done, and how often who is late is reminded, as process owners keep it in {@code package-services.dmn}. */
public interface ServiceRules {

  /** When a step that begins now is due. */
  Instant dueAt(ServiceStep step, Instant begun);

  /** When whoever is late is reminded again. */
  Instant remindAgainAt(ServiceStep step, Instant reminded);
}
