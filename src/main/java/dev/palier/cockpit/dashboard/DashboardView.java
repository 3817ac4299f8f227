package dev.palier.cockpit.dashboard;

import java.time.Instant;
import java.util.List;

/**
 * Everything the dashboard shows. Instants come as they are, for what counts down, and in words of the contract's zone.
 *
 * @param at       now, by the program's clock
 * @param tiers    open tickets by tier and priority
 * @param next     what time will do next
 * @param today    misses of the contract's day so far
 * @param notices  that wait for a person because nobody received them
 * @param health   of what watches over the promises, what is wrong first
 */
record DashboardView(Instant at, String clock, List<TierLine> tiers, List<NextLine> next, Today today, Undelivered notices,
    List<HealthLine> health) {

  /** Open tickets of a tier, by priority. */
  record TierLine(String tier, List<OpenLine> lines) {
  }

  /** Open tickets that are alike; one may be both breached and escalated. */
  record OpenLine(String priority, long open, long waiting, long atRisk, long breached, long escalated) {
  }

  /**
   * Something that comes unless somebody acts.
   *
   * @param what     in words, without the ticket
   * @param kind     {@code warning}, {@code deadline} or {@code level}
   * @param instance the ticket's process instance, null if it has ended meanwhile
   */
  record NextLine(Instant at, String clock, String ticket, String customer, String subject, String tier, String priority, String what,
      String kind, String instance) {
  }

  record Today(long count, List<MissLine> lines) {
  }

  /** A deadline that passed today; {@code then} says what became of it since. */
  record MissLine(String clock, String ticket, String customer, String subject, String tier, String priority, String what, String then,
      String instance) {
  }

  record Undelivered(long count, List<NoticeLine> lines) {
  }

  /** A notice that did not arrive; {@code instance} is where a person is asked to reach the reader. */
  record NoticeLine(String ticket, String what, String reader, String since, String outcome, String instance) {
  }

  /** {@code state} is {@code good}, {@code bad} or {@code unknown}. */
  record HealthLine(String part, String state, String words) {

    /** The worst first. */
    static final List<String> STATES = List.of("bad", "unknown", "good");

    static HealthLine good(String part, String words) {
      return new HealthLine(part, "good", words);
    }

    static HealthLine bad(String part, String words) {
      return new HealthLine(part, "bad", words);
    }

    static HealthLine unknown(String part, String words) {
      return new HealthLine(part, "unknown", words);
    }
  }
}
