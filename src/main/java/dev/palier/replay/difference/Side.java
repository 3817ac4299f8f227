package dev.palier.replay.difference;

import dev.palier.availability.AssumedMonths.AssumedMonth;
import java.util.List;
import java.util.SortedMap;

/**
 * What came of a log with one set of models.
 *
 * @param tickets by number
 * @param others  notices that are about no ticket
 * @param months  of the Gold customer, with each of its P1 tickets taken as an outage
 */
public record Side(SortedMap<String, PlayedTicket> tickets, List<PlayedNotice> others, List<RefusedEvent> refused,
    List<AssumedMonth> months) {

  PlayedTicket ticket(String number) {
    return tickets.getOrDefault(number, PlayedTicket.NONE);
  }
}
