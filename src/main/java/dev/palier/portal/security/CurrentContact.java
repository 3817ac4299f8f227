package dev.palier.portal.security;

import dev.palier.portal.PortalContact;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who is signed in with the request at hand, and for which customer. */
@Component
public class CurrentContact {

  private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  /** The contact; empty while nobody is signed in, or has not chosen a customer yet. */
  public Optional<PortalContact> contact() {
    return person().map(SignedIn::chosen);
  }

  /** Everybody this person may act as, one for each customer; empty while nobody is signed in. */
  public List<PortalContact> choices() {
    return person().map(SignedIn::contacts).orElse(List.of());
  }

  private static Optional<SignedIn> person() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof SignedIn person ? Optional.of(person) : Optional.empty();
  }

  /**
   * Acts for another customer from now on.
   *
   * @return false if the person does not write for it; nothing was changed then
   */
  public boolean choose(String customerId, HttpServletRequest request, HttpServletResponse response) {
    Optional<SignedIn> chosen = person().flatMap(person -> person.as(customerId));
    chosen.ifPresent(person -> {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(OneTimeTokenAuthenticationToken.authenticated(person, person.getAuthorities()));
      SecurityContextHolder.setContext(context);
      sessions.saveContext(context, request, response);
    });
    return chosen.isPresent();
  }

  /** Ends the sign-in; whatever else the session holds stays. */
  public void signOut(HttpServletRequest request, HttpServletResponse response) {
    SecurityContextLogoutHandler handler = new SecurityContextLogoutHandler();
    handler.setInvalidateHttpSession(false);
    handler.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
  }
}
