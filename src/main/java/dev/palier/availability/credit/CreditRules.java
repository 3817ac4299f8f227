package dev.palier.availability.credit;

import dev.palier.sla.SupportTier;
import java.math.BigDecimal;
import java.time.Instant;

/** What a service credit amounts to, as process owners keep it in {@code service-credit.dmn} (SLA 4.10). */
public interface CreditRules {

  /**
   * Percent of the month's fee, for example 10.
   *
   * @throws dev.palier.sla.Refusal if the table has no row for the package
   */
  BigDecimal percent(SupportTier tier);

  /** When a credit that is owed since an instant has to be approved or refused. */
  Instant dueAt(SupportTier tier, Instant since);
}
