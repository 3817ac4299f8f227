package dev.palier.engine.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets users of the engine in by HTTP Basic: to read those who may use Cockpit, to act administrators. */
class WatchersSignIn extends OncePerRequestFilter {

  private static final String BASIC = "Basic ";

  private final ProcessEngine engine;

  WatchersSignIn(ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String user = user(request.getHeader("Authorization"));
    if (user == null) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"palier\"");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (!may(user, request.getMethod())) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Who signed in; null for nobody. The engine slows down and locks out those who guess. */
  private String user(String header) {
    if (header == null || !header.startsWith(BASIC)) {
      return null;
    }
    try {
      String[] parts = new String(Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8)
          .split(":", 2);
      return parts.length == 2 && engine.getIdentityService().checkPassword(parts[0], parts[1]) ? parts[0] : null;
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  private boolean may(String user, String method) {
    List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    boolean reads = method.equals("GET") || method.equals("HEAD");
    return groups.contains(Groups.CAMUNDA_ADMIN) || reads
        && engine.getAuthorizationService().isUserAuthorized(user, groups, Permissions.ACCESS, Resources.APPLICATION, "cockpit");
  }
}
