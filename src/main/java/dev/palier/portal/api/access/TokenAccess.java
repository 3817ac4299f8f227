package dev.palier.portal.api.access;

import dev.palier.portal.api.problem.ApiPath;
import dev.palier.portal.api.problem.Problem;
import dev.palier.portal.api.problem.ProblemKind;
import dev.palier.portal.api.problem.ProblemWriter;
import dev.palier.portal.token.AccessTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * Whoever calls the API brings an access token with each request, or gets a problem; there is no session and no cookie. Only the
 * description can be read without one.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TokenAccess {

  private static final String DESCRIBED_TWICE = ApiPath.DESCRIPTION + ".yaml";
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
  private static final String CHALLENGE = "Bearer realm=\"palier\"";
  private static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";

  /** Before the portal's own chains. */
  @Bean
  @Order(10)
  SecurityFilterChain tokenRules(HttpSecurity http, AccessTokens tokens, ProblemWriter problems,
      @Value("${palier.web.https:false}") boolean https) throws Exception {
    return http.securityMatcher(ApiPath.ROOT, ApiPath.ROOT + "/**")
        .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, ApiPath.DESCRIPTION).permitAll()
            .requestMatchers(DESCRIBED_TWICE).denyAll().anyRequest().authenticated())
        .addFilterBefore(filter(new BearerTokens(tokens), problems), AnonymousAuthenticationFilter.class)
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, failure) ->
            problems.write(withoutToken(), response))
            .accessDeniedHandler((request, response, denied) -> problems.write(nothingHere(), response)))
        .headers(headers -> headers(headers, https))
        .build();
  }

  /** A path that no honest client sends is turned down before any rule is asked. */
  @Bean
  RequestRejectedHandler crookedPaths(ProblemWriter problems) {
    RequestRejectedHandler elsewhere = new HttpStatusRequestRejectedHandler();
    return (request, response, rejected) -> {
      if (ApiPath.covers(request)) {
        problems.write(Problem.of(ProblemKind.MALFORMED_REQUEST,
            "The path or a header has characters that cannot be used there."), response);
      } else {
        elsewhere.handle(request, response, rejected);
      }
    };
  }

  private static AuthenticationFilter filter(BearerTokens bearers, ProblemWriter problems) {
    AuthenticationFilter filter = new AuthenticationFilter(bearers, bearers);
    filter.setSuccessHandler((request, response, holder) -> { });
    filter.setFailureHandler((request, response, failure) -> problems.write(withUselessToken(), response));
    return filter;
  }

  private static Problem withoutToken() {
    return Problem.of(ProblemKind.UNAUTHORIZED,
        "Send the header 'Authorization: Bearer <access token>'; contacts make access tokens in the Support Portal.")
        .with("WWW-Authenticate", CHALLENGE);
  }

  private static Problem nothingHere() {
    return Problem.of(ProblemKind.NOT_FOUND, "There is no such path; " + ApiPath.DESCRIPTION + " lists those there are.");
  }

  private static Problem withUselessToken() {
    return Problem.of(ProblemKind.UNAUTHORIZED, "The access token is unknown, revoked or expired.")
        .with("WWW-Authenticate", INVALID);
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers, boolean https) {
    headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING));
    if (https) {
      headers.httpStrictTransportSecurity(strict -> strict.requestMatcher(AnyRequestMatcher.INSTANCE));
    } else {
      headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
    }
  }
}
