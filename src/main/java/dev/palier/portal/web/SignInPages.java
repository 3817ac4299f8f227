package dev.palier.portal.web;

import dev.palier.customer.Customers;
import dev.palier.portal.PortalSettings;
import dev.palier.portal.security.CurrentContact;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of signing in: ask for a link, open it, choose a customer. */
@PortalPage
class SignInPages {

  private final CurrentContact current;
  private final Customers customers;
  private final PortalSettings.SignIn settings;

  SignInPages(CurrentContact current, Customers customers, PortalSettings settings) {
    this.current = current;
    this.customers = customers;
    this.settings = settings.signIn();
  }

  /**
   * Where a link is asked for.
   *
   * @param refused present when a link was used already or is too old
   * @param out     present after signing out
   */
  @GetMapping("/portal/sign-in")
  String ask(@RequestParam(required = false) String refused, @RequestParam(required = false) String out, Model model) {
    model.addAttribute("refused", refused != null);
    model.addAttribute("out", out != null);
    return "portal/sign-in";
  }

  /** What looks like an address never gets here: it is answered the same whether it is known or not. */
  @PostMapping("/portal/sign-in")
  String noAddress(@RequestParam(defaultValue = "") String address, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    model.addAttribute("address", address);
    model.addAttribute("problem", "Enter your e-mail address, such as name@company.com.");
    return "portal/sign-in";
  }

  @GetMapping("/portal/sign-in/sent")
  String sent(Model model) {
    model.addAttribute("minutes", settings.linkLives().toMinutes());
    model.addAttribute("perHour", settings.perAddress());
    return "portal/sent";
  }

  /** Opening a link uses nothing up: mail scanners open links too. */
  @GetMapping("/portal/sign-in/link")
  String open(@RequestParam(defaultValue = "") String token, Model model) {
    model.addAttribute("token", token);
    return "portal/link";
  }

  @GetMapping("/portal/company")
  String choices(Model model) {
    model.addAttribute("customers", current.choices().stream()
        .flatMap(contact -> customers.find(contact.customerId()).stream()).toList());
    return "portal/company";
  }

  /** @param customer id of one of the person's customers */
  @PostMapping("/portal/company")
  String choose(@RequestParam(defaultValue = "") String customer, Model model, HttpServletRequest request,
      HttpServletResponse response) {
    if (!current.choose(customer, request, response)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("problem", "Choose one of these companies.");
      return choices(model);
    }
    return "redirect:/portal/tickets";
  }
}
