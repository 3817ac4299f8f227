package dev.palier.replay.difference;

import dev.palier.availability.AssumedMonths.AssumedMonth;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.Metric;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** One thing that either side has, compared. */
sealed interface Row {

  Change<?> change();

  default boolean differs() {
    return change().differs();
  }

  /**
   * A promise.
   *
   * @param start 1 and up, of this ticket and clock on both sides together
   */
  record Promised(String ticket, Metric metric, int start, Change<PromiseEnd> change) implements Row {
  }

  /** A level of the escalation path that was raised, by its ledger rows. */
  record Level(String ticket, int level, Change<Raised> change) implements Row {
  }

  /**
   * How a level was raised.
   *
   * @param roles ids with {@code ;} between
   */
  record Raised(Instant at, String roles) {

    static Raised of(LedgerEntry entry) {
      return new Raised(entry.at(), entry.recipients() == null ? "" : entry.recipients());
    }
  }

  /**
   * A warning to staff, or a reminder to the customer.
   *
   * @param value percent of the target; days for a reminder
   * @param time  1 and up, of this value
   */
  record Warning(String ticket, Metric metric, String value, int time, Change<Instant> change) implements Row {
  }

  /**
   * A deadline that was set.
   *
   * @param metric RESPONSE, RESOLUTION, UPDATE or ESCALATION
   * @param setAt  when
   */
  record Deadline(String ticket, Metric metric, Instant setAt, Change<String> change) implements Row {
  }

  /** The end of a ticket: when, and whether {@code confirmed} or {@code auto-close}. */
  record Closing(String ticket, Change<Closed> change) implements Row {
  }

  /** How a ticket ended. */
  record Closed(Instant at, String how) {
  }

  /** A refused event, with the reason. */
  record Refused(Instant at, String ticket, Change<String> change) implements Row {
  }

  /** Notices of a day of the contract's zone to a role: how many. */
  record Notices(LocalDate day, String role, String kind, Change<Integer> change) implements Row {
  }

  /** A month of the Gold customer. */
  record Month(YearMonth month, Change<AssumedMonth> change) implements Row {
  }
}
