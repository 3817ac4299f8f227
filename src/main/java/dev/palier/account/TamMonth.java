package dev.palier.account;

import java.time.YearMonth;

/**
 * The time of the Technical Account Manager that a customer used in a month, and what its package includes (SLA 2).
 *
 * @param minutesUsed   on all tickets of the customer
 * @param hoursIncluded as the package of that month says; 0 for none
 */
public record TamMonth(YearMonth month, int minutesUsed, int hoursIncluded) {
}
