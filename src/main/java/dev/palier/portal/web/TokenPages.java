package dev.palier.portal.web;

import dev.palier.portal.PortalContact;
import dev.palier.portal.token.AccessTokens;
import dev.palier.portal.token.TokenSettings;
import dev.palier.sla.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a contact makes and revokes the access tokens of the REST API. */
@PortalPage
class TokenPages {

  private static final String PATH = "/portal/tokens";
  private static final String VIEW = "portal/tokens";
  private static final List<Integer> USUAL_DAYS = List.of(7, 30, 90, 365);

  private final AccessTokens tokens;
  private final TokenSettings settings;

  TokenPages(AccessTokens tokens, TokenSettings settings) {
    this.tokens = tokens;
    this.settings = settings;
  }

  @GetMapping(PATH)
  String show(PortalContact contact, Model model) {
    return form(contact, model, "", null, Problems.none());
  }

  private String form(PortalContact contact, Model model, String name, String days, Problems problems) {
    model.addAttribute("tokens", tokens.of(contact));
    model.addAttribute("most", settings.count());
    model.addAttribute("choices", Stream.concat(USUAL_DAYS.stream().filter(usual -> usual < settings.longestDays()),
        Stream.of(settings.longestDays())).collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    model.addAttribute("name", name);
    model.addAttribute("days", days == null ? "90" : days);
    model.addAttribute("problems", problems);
    return VIEW;
  }

  /** The secret goes to the next page alone, which shows it once. */
  @PostMapping(PATH)
  String make(PortalContact contact, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String days,
      Model model, RedirectAttributes next, HttpServletResponse response) {
    try {
      next.addFlashAttribute("secret", tokens.create(contact, name, days.matches("\\d{1,5}") ? Integer.valueOf(days) : null));
    } catch (Refusal refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return form(contact, model, name, days, Problems.of("", refused));
    }
    return "redirect:" + PATH;
  }

  @PostMapping(PATH + "/{id:\\d{1,18}}/revocation")
  String revoke(PortalContact contact, @PathVariable long id, RedirectAttributes next) {
    next.addFlashAttribute("done", tokens.revoke(contact, id) ? "The access token is revoked. Nobody can use it any more."
        : "This access token was revoked already.");
    return "redirect:" + PATH;
  }
}
