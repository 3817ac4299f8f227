package dev.palier.portal.api.once;

import dev.palier.portal.PortalContact;
import dev.palier.portal.api.access.ApiSettings;
import dev.palier.portal.api.problem.Problem;
import dev.palier.portal.api.problem.ProblemKind;
import dev.palier.portal.api.problem.Unanswerable;
import dev.palier.ticket.TicketDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Does what a request asks for once: its key is taken, its work done and its answer kept in one transaction. Sent again, with the
 * same content, it gets that answer; of two at the same time one waits for the other. A request that was turned down
 * keeps no key.
 */
@Component
public class OnceOnly {

  private static final Logger LOG = LoggerFactory.getLogger(OnceOnly.class);
  private static final Duration FORGETS_EVERY = Duration.ofHours(1);

  private final AnswerTable table;
  private final TicketDesk desk;
  private final ApiSettings settings;
  private final Clock clock;
  private final AtomicReference<Instant> forgotAt = new AtomicReference<>(Instant.EPOCH);

  OnceOnly(AnswerTable table, TicketDesk desk, ApiSettings settings, Clock clock) {
    this.table = table;
    this.desk = desk;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * An answer, and whether it was given before.
   *
   * @param again whether nothing was done this time
   */
  public record Outcome(Answer answer, boolean again) {
  }

  /**
   * Runs the work, or gives the answer of the time it ran.
   *
   * @param ticket the contact's ticket that is acted on, or null for one that is not open yet
   * @throws Unanswerable if the key came with another request
   */
  public Outcome run(PortalContact contact, Request request, String ticket, Supplier<Answer> work) {
    var known = table.find(contact, request.key());
    if (known.isPresent()) {
      return again(known.get(), request);
    }
    try {
      Answer answer = desk.together(ticket, null, () -> {
        table.claim(contact, request.key(), request.hash(), clock.instant());
        Answer given = work.get();
        table.keep(contact, request.key(), given);
        return given;
      });
      forget();
      return new Outcome(answer, false);
    } catch (DuplicateKeyException faster) {
      return again(table.find(contact, request.key()).orElseThrow(() -> faster), request);
    }
  }

  private static Outcome again(AnswerTable.Kept kept, Request request) {
    if (!kept.requestHash().equals(request.hash())) {
      throw new Unanswerable(Problem.of(ProblemKind.IDEMPOTENCY_KEY_REUSED,
          "Idempotency-Key: another request was sent with this key. Choose a new key for each new request."));
    }
    return new Outcome(kept.answer(), true);
  }

  /** Forgets old answers now and then; whoever meets another one who forgets lets it be. */
  private void forget() {
    Instant now = clock.instant();
    Instant last = forgotAt.get();
    if (Duration.between(last, now).abs().compareTo(FORGETS_EVERY) >= 0 && forgotAt.compareAndSet(last, now)) {
      try {
        table.forgetOlderThan(now.minus(settings.answersKept()));
      } catch (DataAccessException another) {
        LOG.debug("Old answers are forgotten next time", another);
      }
    }
  }
}
