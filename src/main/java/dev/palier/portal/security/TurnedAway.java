package dev.palier.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Who may not go on: somebody who has to choose a customer first, or a form that is not ours, too old or too large. */
class TurnedAway implements AccessDeniedHandler {

  private static final String WITH_FILES = "multipart/";

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason) throws IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (reason instanceof CsrfException && isTooLarge(request)) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (!(reason instanceof CsrfException) && who != null && who.getPrincipal() instanceof SignedIn person
        && person.chosen() == null) {
      response.sendRedirect(request.getContextPath() + "/portal/company");
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** Of a form with files above all limits nothing is read, not even its token; ours always has some field. */
  private static boolean isTooLarge(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith(WITH_FILES) && request.getParameterMap().isEmpty();
  }
}
