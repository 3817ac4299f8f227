package dev.palier.account;

import java.time.LocalDate;

/**
 * Time that somebody spent on a ticket as Technical Account Manager (SLA 2).
 *
 * @param on      the day, in the contract's zone
 * @param minutes 1 to the whole day
 * @param what    what was done
 */
public record TamEntry(String ticket, String userId, LocalDate on, int minutes, String what) {
}
