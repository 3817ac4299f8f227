package dev.palier.sla;

/**
 * What a support package holds (SLA 2), a row of {@code entitlements.dmn} as process owners write it.
 *
 * @param appointedEmailUsers     how many may open tickets by mail; 0 for none
 * @param supportHours            name of a calendar, likewise for P1
 * @param technicalAccountManager {@code none}, {@code shared} or {@code dedicated}
 * @param tamHoursPerMonth        included hours of that manager
 * @param ticketAutoClose         calendar days without an answer of the customer, or {@code never}
 */
public record SupportPackage(SupportTier tier, String supportPortal, int appointedEmailUsers, String supportHours,
    String p1SupportHours, String technicalAccountManager, int tamHoursPerMonth, boolean customerSuccessConsultant,
    String uptimeGuarantee, boolean escalationPath, boolean releaseDemos, String businessReviews, boolean leadershipSponsor,
    String ticketAutoClose) {
}
