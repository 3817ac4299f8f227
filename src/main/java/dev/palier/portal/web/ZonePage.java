package dev.palier.portal.web;

import dev.palier.portal.PortalContact;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** In which time zone the contact reads. */
@PortalPage
class ZonePage {

  private final ReaderZones zones;

  ZonePage(ReaderZones zones) {
    this.zones = zones;
  }

  @GetMapping("/portal/zone")
  String show(PortalContact contact, Model model) {
    model.addAttribute("zones", zones.choices());
    model.addAttribute("zone", zones.of(contact).getId());
    return "portal/zone";
  }

  @PostMapping("/portal/zone")
  String choose(PortalContact contact, @RequestParam(defaultValue = "") String zone, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    if (!zones.choose(contact, zone)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("problem", "Choose one of the time zones of the list.");
      return show(contact, model);
    }
    next.addFlashAttribute("done", "Times are shown in the time zone " + zone + " from now on.");
    return "redirect:/portal/tickets";
  }
}
