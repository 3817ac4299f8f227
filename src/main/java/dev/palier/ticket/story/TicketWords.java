package dev.palier.ticket.story;

import dev.palier.notification.NoticeKind;
import dev.palier.sla.Promises;
import dev.palier.ticket.Message;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The ticket itself. Customers are not told who holds it inside, nor given links to staff's tools. */
@Component
class TicketWords {

  private final Promises promises;
  private final People people;
  private final Moments moments;
  private final TicketLinks links;

  TicketWords(Promises promises, People people, Moments moments, TicketLinks links) {
    this.promises = promises;
    this.people = people;
    this.moments = moments;
    this.links = links;
  }

  Map<String, Object> of(NoticeKind kind, int level, long sequence, Snapshot snapshot) {
    Map<String, Object> words = new HashMap<>();
    words.put("ticket", snapshot.ticket().number());
    words.put("tier", snapshot.header().tier().label());
    words.put("priority", snapshot.header().priority().name());
    words.put("subject", snapshot.ticket().subject());
    words.put("customer", snapshot.customer().name());
    words.put("contact", snapshot.ticket().contactName());
    words.put("openedAt", moments.at(snapshot.header().openedAt()));
    words.put("openFor", Moments.span(snapshot.header().openedAt(), snapshot.now()));
    words.put("state", state(kind.toCustomer(), snapshot));
    words.put("portalUrl", links.portal(snapshot.ticket().number()));
    if (!kind.toCustomer()) {
      forStaff(words, kind, level, sequence, snapshot);
    }
    return words;
  }

  private void forStaff(Map<String, Object> words, NoticeKind kind, int level, long sequence, Snapshot snapshot) {
    String number = snapshot.ticket().number();
    words.put("levelOf", snapshot.header().last());
    words.put("description", Conversation.first(snapshot).map(Message::body).orElse(null));
    words.put("holder", people.name(links.holder(number).orElse(snapshot.ticket().assignee()), snapshot));
    words.put("supportHours", promises.of(snapshot.header().tier(), snapshot.header().priority()).supportHours());
    words.put("tasklistUrl", switch (kind) {
      case UNDELIVERED -> links.undelivered(sequence, number);
      case ESCALATION -> links.level(number, level);
      default -> links.tasklist(number, ClockWords.metric(kind));
    });
    words.put("cockpitUrl", links.cockpit(number));
    words.put("acknowledgeUrl", kind == NoticeKind.ESCALATION ? links.acknowledge(number, level) : null);
  }

  static String state(boolean toCustomer, Snapshot snapshot) {
    return switch (snapshot.header().mode()) {
      case RUNNING -> toCustomer ? "In work" : "In work, " + snapshot.ticket().line().id().replace('-', ' ');
      case WAITING -> toCustomer ? "Waiting for your answer" : "Waiting for the customer's answer";
      case OFFERED -> toCustomer ? "Solution offered, waiting for your answer" : "Resolution offered, waiting for the customer";
      case OUT_OF_SCOPE -> toCustomer ? "Outside your support agreement" : "Outside the agreement: "
          + snapshot.header().outOfScope().words();
      case CLOSED -> "Closed";
    };
  }
}
