package dev.palier.portal.web;

import dev.palier.portal.Announcement;
import dev.palier.portal.PortalCompany;
import dev.palier.portal.PortalContact;
import dev.palier.portal.PortalRoadmap;
import dev.palier.sla.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The company's package (SLA 2) and what is planned for it (SLA 3.1, 3.3); asking for the roadmap (SLA 3.5). */
@PortalPage
class CompanyPages {

  private static final String ROADMAP = "roadmap";

  private final PortalCompany company;
  private final PortalRoadmap roadmap;
  private final SentForms forms;
  private final Clock clock;

  CompanyPages(PortalCompany company, PortalRoadmap roadmap, SentForms forms, Clock clock) {
    this.company = company;
    this.roadmap = roadmap;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping("/portal/package")
  String supportPackage(PortalContact contact, Model model) {
    fill(model, contact, Problems.none());
    return "portal/support-package";
  }

  /** Asks for the roadmap, once a year (SLA 3.5). */
  @PostMapping("/portal/roadmap")
  String askForRoadmap(PortalContact contact, @RequestParam(required = false) String key,
      @RequestParam(defaultValue = "") String message, Model model, RedirectAttributes next, HttpServletResponse response) {
    try {
      forms.once(key, null, () -> roadmap.ask(contact, message));
    } catch (Refusal refused) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("sentWords", message);
      fill(model, contact, Problems.of(ROADMAP, refused));
      return "portal/support-package";
    }
    next.addFlashAttribute("done", "Your Account Manager answers by e-mail.");
    return "redirect:/portal/package";
  }

  private void fill(Model model, PortalContact contact, Problems problems) {
    model.addAttribute("held", company.supportPackage(contact));
    model.addAttribute(ROADMAP, roadmap.thisYear(contact));
    model.addAttribute("formKey", forms.newKey());
    model.addAttribute("problems", problems);
  }

  @GetMapping("/portal/planned")
  String planned(PortalContact contact, Model model) {
    List<Announcement> all = company.planned(contact);
    model.addAttribute("maintenance", all.stream().filter(one -> one.kind() == Announcement.Kind.MAINTENANCE).toList());
    Instant now = clock.instant();
    List<Announcement> releases = all.stream().filter(one -> one.kind() == Announcement.Kind.RELEASE).toList();
    model.addAttribute("releases", releases.stream().filter(one -> one.startAt().isAfter(now)).toList());
    model.addAttribute("notes", releases.stream().filter(one -> !one.startAt().isAfter(now))
        .sorted(Comparator.comparing(Announcement::startAt).reversed()).toList());
    return "portal/planned";
  }
}
