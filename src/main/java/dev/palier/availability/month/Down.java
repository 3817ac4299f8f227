package dev.palier.availability.month;

/**
 * A time in which something of a customer's was down.
 *
 * @param source      number of the ticket or of the outage
 * @param words       why, in a sentence without its full stop
 * @param times       when
 * @param paused      when it was not counted down on (reading R8)
 * @param maintenance the maintenance of what was down: inside it nothing counts
 * @param excluded    whether the agreement excludes the cause (SLA 3.1.2, 4.10)
 */
public record Down(String source, String words, Spans times, Spans paused, Spans maintenance, boolean excluded) {
}
