package dev.palier.portal;

import dev.palier.account.RoadmapRequest;
import dev.palier.account.RoadmapRequests;
import dev.palier.ticket.Act;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The contact's company asks for the roadmap, once a year (SLA 3.5). */
@Component
public class PortalRoadmap {

  private final RoadmapRequests requests;

  PortalRoadmap(RoadmapRequests requests) {
    this.requests = requests;
  }

  /** What the company asked this year, or empty. */
  public Optional<RoadmapRequest> thisYear(PortalContact contact) {
    return requests.thisYear(contact.customerId());
  }

  /**
   * Asks.
   *
   * @throws dev.palier.sla.Refusal in a sentence for the contact
   */
  public String ask(PortalContact contact, String words) {
    return requests.ask(contact.customerId(), new RoadmapRequests.Asker(contact.name(), contact.address(), Act.CUSTOMER), words);
  }
}
