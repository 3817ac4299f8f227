package dev.palier.intake.desk;

import dev.palier.intake.inbox.Outcome;
import java.util.function.Supplier;

/**
 * What is to be done with a mail.
 *
 * @param ticket the ticket that is acted on, or null
 * @param work   done in the transaction that settles the mail
 */
record Step(String ticket, Supplier<Outcome> work) {

  static Step on(String ticket, Supplier<Outcome> work) {
    return new Step(ticket, work);
  }

  static Step elsewhere(Supplier<Outcome> work) {
    return new Step(null, work);
  }
}
