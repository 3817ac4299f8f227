package dev.palier.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Pages for what went wrong below {@code /portal}; what exactly it was is in the log. */
@Component
@ConditionalOnWebApplication
class ErrorPages implements ErrorViewResolver {

  @Override
  public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String below = request.getContextPath() + "/portal";
    if (!(path instanceof String text) || !(text.equals(below) || text.startsWith(below + "/"))) {
      return null;
    }
    Map<String, Object> shown = new HashMap<>(model);
    shown.put("title", title(status));
    shown.put("words", words(status));
    return new ModelAndView("portal/error", shown, status);
  }

  private static String title(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND, METHOD_NOT_ALLOWED -> "There is no such page";
      case FORBIDDEN -> "This form is too old";
      case PAYLOAD_TOO_LARGE -> "These files are too large";
      case BAD_REQUEST -> "This request cannot be read";
      default -> "Something went wrong";
    };
  }

  private static String words(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND, METHOD_NOT_ALLOWED -> "The address may be mistyped, or the page has moved.";
      case FORBIDDEN -> "It was open for too long, or you signed out meanwhile. Nothing was sent. Go back, copy your words, "
          + "reload the page and send it again.";
      case PAYLOAD_TOO_LARGE -> "Nothing was sent. Go back and attach less: the limits stand beside the field.";
      case BAD_REQUEST -> "Nothing was done. Go back and try again.";
      default -> "It is not your fault. Please try again in a moment.";
    };
  }
}
