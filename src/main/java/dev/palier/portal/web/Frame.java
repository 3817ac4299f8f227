package dev.palier.portal.web;

import dev.palier.portal.NoSuchTicket;
import dev.palier.portal.PortalCompany;
import dev.palier.portal.PortalContact;
import dev.palier.portal.security.CurrentContact;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What every page shows: who is signed in for which customer, and in which zone instants are written. */
@ControllerAdvice(basePackageClasses = Frame.class)
@ConditionalOnWebApplication
class Frame {

  private final CurrentContact current;
  private final PortalCompany company;
  private final ReaderZones zones;
  private final Clock clock;

  Frame(CurrentContact current, PortalCompany company, ReaderZones zones, Clock clock) {
    this.current = current;
    this.company = company;
    this.zones = zones;
    this.clock = clock;
  }

  @ModelAttribute
  void frame(Model model) {
    Optional<PortalContact> contact = current.contact();
    Optional<ZoneId> chosen = contact.flatMap(zones::chosen);
    model.addAttribute("times", new Times(chosen.orElse(zones.contract()), clock.instant()));
    model.addAttribute("zoneChosen", chosen.isPresent());
    contact.ifPresent(who -> {
      model.addAttribute("me", who);
      model.addAttribute("company", company.name(who));
      model.addAttribute("severalCompanies", current.choices().size() > 1);
    });
  }

  /** Nothing of that name, here or anywhere. */
  @ExceptionHandler(NoSuchTicket.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String notHere(Model model) {
    frame(model);
    return "portal/not-found";
  }

  /** Signed in, but no longer a contact. */
  @ExceptionHandler(ContactArgument.NoContactAnyMore.class)
  String notAnyMore(HttpServletRequest request, HttpServletResponse response) {
    current.signOut(request, response);
    return "redirect:/portal/sign-in";
  }
}
