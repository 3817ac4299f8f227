package dev.palier.availability.month;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The availability of a month of a customer (SLA 4.10), in exact seconds.
 *
 * @param serviceSeconds     the month, or the part of it in which the contract promised an availability
 * @param maintenanceSeconds scheduled maintenance within it
 * @param downtimeSeconds    what was down within it, outside maintenance
 * @param guarantee          percent, for example 99.5
 * @param evidence           every stretch with its reason, the earliest first
 */
public record Figure(long serviceSeconds, long maintenanceSeconds, long downtimeSeconds, BigDecimal guarantee,
    List<Evidence> evidence) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int SHOWN_PLACES = 2;

  /** Refuses sums that no month can have. */
  public Figure {
    if (downtimeSeconds < 0 || maintenanceSeconds < 0 || serviceSeconds < maintenanceSeconds + downtimeSeconds) {
      throw new IllegalArgumentException("Expected maintenance and downtime within " + serviceSeconds + " s of service, were "
          + maintenanceSeconds + " s and " + downtimeSeconds + " s");
    }
    evidence = List.copyOf(evidence);
  }

  /**
   * As it is shown: two places, rounded down, so that what is below the guarantee never looks as if it had reached it. A month that
   * was all maintenance was available.
   */
  public BigDecimal percent() {
    return promised() == 0 ? HUNDRED.setScale(SHOWN_PLACES)
        : BigDecimal.valueOf(available()).multiply(HUNDRED).divide(BigDecimal.valueOf(promised()), SHOWN_PLACES, RoundingMode.DOWN);
  }

  /** Whether the guarantee was kept, compared without any rounding; exactly the guarantee is kept. */
  public boolean keepsGuarantee() {
    return BigDecimal.valueOf(available()).multiply(HUNDRED).compareTo(guarantee.multiply(BigDecimal.valueOf(promised()))) >= 0;
  }

  private long available() {
    return promised() - downtimeSeconds;
  }

  private long promised() {
    return serviceSeconds - maintenanceSeconds;
  }

  /** Whether another measurement of the same month says the same. */
  public boolean sameAs(Figure other) {
    return serviceSeconds == other.serviceSeconds && maintenanceSeconds == other.maintenanceSeconds
        && downtimeSeconds == other.downtimeSeconds && guarantee.compareTo(other.guarantee) == 0;
  }
}
