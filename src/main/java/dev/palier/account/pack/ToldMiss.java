package dev.palier.account.pack;

import dev.palier.ticket.Attainments.Miss;

/**
 * A missed promise in words for the customer; where a ticket went without news again and again, all of it in one.
 *
 * @param miss  the first
 * @param times how many promises were missed
 * @param late  how late it came, or that it had not come
 * @param cause why
 * @param done  what was done about it
 */
public record ToldMiss(Miss miss, int times, String late, String cause, String done) {
}
