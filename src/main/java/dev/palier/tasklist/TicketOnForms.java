package dev.palier.tasklist;

import dev.palier.engine.FormView;
import dev.palier.ticket.TicketKeys;
import dev.palier.ticket.TicketViews;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows ticket, conversation and deadlines on the form of every task of a ticket. */
@Component
class TicketOnForms implements FormView {

  private final TicketViews views;

  TicketOnForms(TicketViews views) {
    this.views = views;
  }

  @Override
  public String name() {
    return "ticketView";
  }

  @Override
  public Map<String, Object> of(String businessKey) {
    return businessKey == null ? Map.of() : views.of(TicketKeys.ticketOf(businessKey));
  }
}
