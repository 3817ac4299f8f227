package dev.palier.availability.month;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is known of a month of a customer.
 *
 * @param month       the whole month in the contract's zone: an hour shorter or longer when the clocks change
 * @param guaranteed  the part of it in which the contract promised an availability
 * @param guarantee   percent, for example 99.5; the highest if the contract changed within the month
 * @param maintenance scheduled maintenance of whatever runs for the customer
 */
public record MonthFacts(Span month, Spans guaranteed, BigDecimal guarantee, List<Maintained> maintenance, List<Down> downs) {

  /**
   * A scheduled maintenance.
   *
   * @param words what was maintained
   */
  public record Maintained(String source, String words, Span span) {
  }
}
