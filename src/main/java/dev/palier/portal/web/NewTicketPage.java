package dev.palier.portal.web;

import dev.palier.portal.PortalContact;
import dev.palier.portal.PortalSettings;
import dev.palier.portal.PortalTickets;
import dev.palier.portal.TicketRequest;
import dev.palier.sla.PriorityAnswers;
import dev.palier.sla.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a ticket: the questions behind the priority codes, and the contact's words (SLA 4.7, 4.12.1). */
@PortalPage
class NewTicketPage {

  private static final String VIEW = "portal/new-ticket";

  /**
   * What was typed and chosen; texts as the form sends them, null for nothing.
   *
   * @param productUsable {@code yes} or {@code no}, likewise the workaround
   */
  record Answers(String subject, String description, String productUsable, String limitation, String workaroundAvailable) {

    static final Answers NONE = new Answers(null, null, null, null, null);

    PriorityAnswers toPriority() {
      return new PriorityAnswers(yes(productUsable), limitation, yes(workaroundAvailable));
    }

    private static Boolean yes(String answer) {
      return "yes".equals(answer) ? Boolean.TRUE : "no".equals(answer) ? Boolean.FALSE : null;
    }
  }

  private final PortalTickets tickets;
  private final SentForms forms;
  private final PortalSettings settings;

  NewTicketPage(PortalTickets tickets, SentForms forms, PortalSettings settings) {
    this.tickets = tickets;
    this.forms = forms;
    this.settings = settings;
  }

  @GetMapping("/portal/tickets/new")
  String show(PortalContact contact, Model model) {
    return form(model, Answers.NONE, Problems.none());
  }

  private String form(Model model, Answers answers, Problems problems) {
    model.addAttribute("answers", answers);
    model.addAttribute("problems", problems);
    model.addAttribute("formKey", forms.newKey());
    model.addAttribute("limits", FileWords.of(settings.files()));
    return VIEW;
  }

  @PostMapping("/portal/tickets")
  String open(PortalContact contact, @RequestParam(required = false) String key, Answers answers,
      @RequestParam(name = "files", required = false) List<MultipartFile> files, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    try {
      TicketRequest request = new TicketRequest(answers.subject(), answers.description(), answers.toPriority(),
          Uploads.read(files));
      next.addAttribute("number", forms.once(key, null, () -> tickets.open(contact, request)));
    } catch (Refusal refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(model, answers, Problems.of("", refused));
    }
    next.addFlashAttribute("done", "Your ticket is open. We sent you a receipt by mail.");
    return "redirect:" + TicketPages.TICKET;
  }
}
