package dev.palier.portal.web;

import dev.palier.portal.PortalContact;
import dev.palier.portal.PortalTickets;
import dev.palier.sla.Refusal;
import dev.palier.sla.UnusableAnswers;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a contact does on the page of a ticket. What is refused is said on the same page, with the words still in their field. */
@PortalPage
class TicketActs {

  private static final String FILES = "files";

  private final PortalTickets tickets;
  private final SentForms forms;
  private final TicketModel ticketModel;

  TicketActs(PortalTickets tickets, SentForms forms, TicketModel ticketModel) {
    this.tickets = tickets;
    this.forms = forms;
    this.ticketModel = ticketModel;
  }

  /** A form that was sent. */
  private record Sent(String form, String key, String words, String done) {
  }

  @PostMapping(TicketPages.TICKET + "/replies")
  String reply(PortalContact contact, @PathVariable String number, @RequestParam(required = false) String key,
      @RequestParam(defaultValue = "") String message, @RequestParam(name = FILES, required = false) List<MultipartFile> files,
      Model model, RedirectAttributes next, HttpServletResponse response) {
    return act(contact, number, new Sent("reply", key, message, "Your message has been added."),
        () -> tickets.reply(contact, number, message, Uploads.read(files)), model, next, response);
  }

  @PostMapping(TicketPages.TICKET + "/confirmation")
  String confirm(PortalContact contact, @PathVariable String number, @RequestParam(required = false) String key,
      @RequestParam(defaultValue = "") String message, Model model, RedirectAttributes next, HttpServletResponse response) {
    return act(contact, number, new Sent("confirm", key, message, "Thank you. The ticket is closed."),
        () -> tickets.confirm(contact, number, message), model, next, response);
  }

  @PostMapping(TicketPages.TICKET + "/rejection")
  String reject(PortalContact contact, @PathVariable String number, @RequestParam(required = false) String key,
      @RequestParam(defaultValue = "") String message, @RequestParam(name = FILES, required = false) List<MultipartFile> files,
      Model model, RedirectAttributes next, HttpServletResponse response) {
    return act(contact, number, new Sent("reject", key, message, "We go on working on it."),
        () -> tickets.reject(contact, number, message, Uploads.read(files)), model, next, response);
  }

  @PostMapping(TicketPages.TICKET + "/escalation")
  String escalate(PortalContact contact, @PathVariable String number, @RequestParam(required = false) String key,
      @RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes next, HttpServletResponse response) {
    return act(contact, number, new Sent("escalate", key, reason, "The next level has been told, with your reason."),
        () -> tickets.escalate(contact, number, reason), model, next, response);
  }

  private String act(PortalContact contact, String number, Sent sent, Runnable act, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    tickets.require(contact, number);
    try {
      forms.once(sent.key(), number, () -> {
        act.run();
        return number;
      });
    } catch (Refusal refused) {
      response.setStatus((refused instanceof UnusableAnswers ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT).value());
      model.addAttribute("sentWords", sent.words());
      ticketModel.fill(model, contact, number, Problems.of(sent.form(), refused));
      return "portal/ticket";
    }
    next.addAttribute("number", number).addFlashAttribute("done", sent.done());
    return "redirect:" + TicketPages.TICKET;
  }
}
