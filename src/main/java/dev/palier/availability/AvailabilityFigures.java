package dev.palier.availability;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The monthly availability of customers and the service credits for it (SLA 4.10, 4.11), for the pack of a business review. The room
 * that measures them implements it; while nobody does, packs say that availability is not measured yet.
 */
public interface AvailabilityFigures {

  /**
   * A month of a customer.
   *
   * @param percent  exact to two places
   * @param explanation how it came about, in a sentence
   * @param credit   as it is on the letter, with its currency, for example {@code EUR 1,250.00}; null for none
   */
  record Month(YearMonth month, BigDecimal percent, String explanation, String credit) {
  }

  /** What was measured for a customer in a month of the contract's zone; empty while it is not settled. */
  Optional<Month> of(String customerId, YearMonth month);
}
