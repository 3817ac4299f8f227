package dev.palier.intake.desk;

import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;

/** What process owners decide about requests by mail, in their decision tables. */
public interface MailRules {

  /** Whether the package lets anybody open tickets by mail (SLA 2, 4.12.2). */
  boolean allowsMail(SupportTier tier);

  /** The priority that a request by mail has until a person has read it: a mail does not answer the questions behind the codes. */
  Priority firstPriority(SupportTier tier);
}
