package dev.palier.portal.security;

import dev.palier.portal.PortalSettings;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Leads on to the page that was asked for, or to the tickets; who writes for several customers chooses one first. */
@Component
@ConditionalOnWebApplication
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

  private final SignInCleaning cleaning;
  private final PortalSettings settings;

  AfterSignIn(SignInCleaning cleaning, PortalSettings settings) {
    super();
    this.cleaning = cleaning;
    this.settings = settings;
    setDefaultTargetUrl("/portal/tickets");
  }

  @Override
  public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
      throws IOException, ServletException {
    cleaning.clean();
    request.getSession().setMaxInactiveInterval((int) settings.signIn().lasts().toSeconds());
    if (((SignedIn) signedIn.getPrincipal()).chosen() == null) {
      getRedirectStrategy().sendRedirect(request, response, "/portal/company");
    } else {
      super.onAuthenticationSuccess(request, response, signedIn);
    }
  }
}
