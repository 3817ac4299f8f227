package dev.palier.customer;

import dev.palier.sla.SupportTier;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A stretch of a customer's contract with the same package and fee (SLA 2).
 *
 * @param startsOn   first day, in the contract's zone
 * @param endsOn     exclusive; null while nobody ended it and no other stretch follows
 * @param monthlyFee the licence subscription fee of a month (SLA 4.10), or null while it is not known
 */
public record Contract(String customerId, LocalDate startsOn, LocalDate endsOn, SupportTier tier, Money monthlyFee) {

  /** Whether it holds on a day of the contract's zone. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(startsOn) && (endsOn == null || day.isBefore(endsOn));
  }
}
