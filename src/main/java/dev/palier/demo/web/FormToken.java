package dev.palier.demo.web;

import dev.palier.demo.DemoOnly;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Lets only our own pages change things: what a form posts must repeat a secret that another site can neither read nor set. A
 * cookie keeps it, so that forms outlive a restart. Also tells browsers to load nothing from elsewhere.
 */
@Component
@DemoOnly
class FormToken implements HandlerInterceptor {

  static final String ATTRIBUTE = "formToken";
  private static final String PARAMETER = "token";
  private static final String COOKIE = "palier-demo";
  private static final int BYTES = 20;
  private static final String PATTERN = "[0-9a-f]{40}";
  private static final String NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
      + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final SecureRandom random = new SecureRandom();

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
    response.setHeader("Content-Security-Policy", NOTHING_FROM_ELSEWHERE);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    boolean known = cookie != null && cookie.getValue().matches(PATTERN);
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")
        && !(known && isSame(cookie.getValue(), request.getParameter(PARAMETER)))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN, "This form does not come from a page of the demo, or is too old.");
      return false;
    }
    request.setAttribute(ATTRIBUTE, known ? cookie.getValue() : newToken(response));
    return true;
  }

  private String newToken(HttpServletResponse response) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, token).path("/").httpOnly(true).sameSite("Lax")
        .maxAge(Duration.ofDays(30)).build().toString());
    return token;
  }

  private static boolean isSame(String expected, String given) {
    return given != null
        && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
