package dev.palier.portal.web;

import dev.palier.portal.PortalContact;
import dev.palier.portal.PortalViews;
import dev.palier.portal.TicketList;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The company's tickets, and one of them. */
@PortalPage
class TicketPages {

  static final String TICKET = "/portal/tickets/{number}";

  private final PortalViews views;
  private final TicketModel ticketModel;

  TicketPages(PortalViews views, TicketModel ticketModel) {
    this.views = views;
    this.ticketModel = ticketModel;
  }

  @GetMapping("/portal")
  String home() {
    return "redirect:/portal/tickets";
  }

  /**
   * A page of tickets.
   *
   * @param show {@code open}, {@code closed} or {@code all}; anything else is the open ones
   * @param page 1 and up; anything else is the first
   */
  @GetMapping("/portal/tickets")
  String list(PortalContact contact, @RequestParam(defaultValue = "open") String show,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    TicketList.Filter filter = switch (show) {
      case "closed" -> TicketList.Filter.CLOSED;
      case "all" -> TicketList.Filter.ALL;
      default -> TicketList.Filter.OPEN;
    };
    model.addAttribute("show", filter.name().toLowerCase(Locale.ROOT));
    model.addAttribute("list", views.list(contact, filter, page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1));
    return "portal/tickets";
  }

  @GetMapping(TICKET)
  String ticket(PortalContact contact, @PathVariable String number, Model model) {
    ticketModel.fill(model, contact, number, Problems.none());
    return "portal/ticket";
  }
}
