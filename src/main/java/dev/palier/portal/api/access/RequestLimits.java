package dev.palier.portal.api.access;

import dev.palier.portal.api.problem.Problem;
import dev.palier.portal.api.problem.ProblemKind;
import dev.palier.portal.api.problem.Unanswerable;
import dev.palier.portal.token.TokenHolder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Turns down the requests of a token that makes too many. */
@Component
public class RequestLimits implements HandlerInterceptor {

  private final RequestRate rate;

  RequestLimits(RequestRate rate) {
    this.rate = rate;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who != null && who.getPrincipal() instanceof TokenHolder holder) {
      boolean writes = HttpMethod.POST.matches(request.getMethod());
      Duration wait = rate.count(holder.token().id(), writes);
      if (!wait.isZero()) {
        long seconds = wait.plusMillis(999).toSeconds();
        throw new Unanswerable(Problem.of(ProblemKind.TOO_MANY_REQUESTS, "A token may make " + rate.limit(writes)
            + (writes ? " changes" : " readings") + " a minute. Wait " + seconds + " s.")
            .with("Retry-After", String.valueOf(seconds)));
      }
    }
    return true;
  }
}
