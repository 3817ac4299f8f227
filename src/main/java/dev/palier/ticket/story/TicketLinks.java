package dev.palier.ticket.story;

import dev.palier.notification.NoticeUndelivered;
import dev.palier.sla.Metric;
import dev.palier.ticket.TicketKeys;
import dev.palier.ticket.process.TicketPlaces;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Where a reader of a mail goes on. */
@Component
class TicketLinks {

  private final String base;
  private final String acknowledge;
  private final String portal;
  private final TicketPlaces places;

  /**
   * @param base        where readers reach this program, without a slash at the end
   * @param acknowledge page on which a level is taken on, with {@code {ticket}} and {@code {level}} in it; empty: there is none
   * @param portal      page on which a customer reads a ticket, with {@code {ticket}} in it; empty: there is none
   */
  TicketLinks(@Value("${palier.web.base-url:http://localhost:8080}") String base,
      @Value("${palier.web.acknowledge-url:}") String acknowledge, @Value("${palier.web.portal-url:}") String portal,
      TicketPlaces places) {
    this.base = base.replaceAll("/+$", "");
    this.acknowledge = acknowledge;
    this.portal = portal;
    this.places = places;
  }

  /** The ticket's task that belongs to a clock, or any other of its tasks; null if it has none. */
  String tasklist(String ticket, Metric metric) {
    return places.task(ticket, metric).map(this::task).orElse(null);
  }

  /** The task in which a level is taken; until it is there, or once the level is taken, the ticket's. */
  String level(String ticket, int level) {
    return places.task(TicketKeys.ofLevel(ticket, level), Metric.RESOLUTION).or(() -> places.task(ticket, Metric.RESOLUTION))
        .map(this::task).orElse(null);
  }

  /** The task to reach the reader of a notice otherwise; once that is done, the ticket's. */
  String undelivered(long notice, String ticket) {
    return places.task(NoticeUndelivered.keyOf(notice), Metric.RESOLUTION).or(() -> places.task(ticket, Metric.RESOLUTION))
        .map(this::task).orElse(null);
  }

  /** The user id of whoever has claimed the ticket's work, or empty. */
  Optional<String> holder(String ticket) {
    return places.holder(ticket);
  }

  private String task(String task) {
    return base + "/camunda/app/tasklist/default/#/?task=" + task;
  }

  /** The ticket's running lifecycle; null once it has ended. */
  String cockpit(String ticket) {
    return places.lifecycle(ticket).map(instance -> base + "/camunda/app/cockpit/default/#/process-instance/" + instance
        + "/runtime").orElse(null);
  }

  /** The ticket in the Support Portal; null while there is none. */
  String portal(String ticket) {
    return portal.isBlank() ? null : portal.replace("{ticket}", encoded(ticket));
  }

  String acknowledge(String ticket, int level) {
    return acknowledge.isBlank() ? null
        : acknowledge.replace("{ticket}", encoded(ticket)).replace("{level}", Integer.toString(level));
  }

  private static String encoded(String ticket) {
    return UriUtils.encodePathSegment(ticket, StandardCharsets.UTF_8);
  }
}
