package dev.palier.portal.security;

import dev.palier.customer.Customers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Spring Security stands before the portal and its API alone; the engine's web applications keep their own guards. Contacts
 * sign in with a link from a mail; opening the link shows a button, and only the button uses it up, because mail scanners open
 * links too.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
class PortalSecurity {

  static final String SIGN_IN = "/portal/sign-in";
  private static final String SENT = SIGN_IN + "/sent";
  private static final String REFUSED = SIGN_IN + "?refused";
  private static final String OPEN_TO_ALL = SIGN_IN + "/**";
  private static final String ASSETS = "/portal/assets/**";
  private static final String COMPANY = "/portal/company";
  private static final String NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
      + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Bean
  DelegatingFilterProxyRegistrationBean portalSecurityFilter() {
    var filter = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    filter.addUrlPatterns("/portal", "/portal/*", "/api/v1", "/api/v1/*");
    return filter;
  }

  @Bean
  SecurityFilterChain portalRules(HttpSecurity http, SignInLinks links, Customers customers, AfterSignIn afterSignIn,
      @Value("${palier.web.https:false}") boolean https) throws Exception {
    HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    wanted.setRequestMatcher(request -> request.getMethod().equals(HttpMethod.GET.name()));
    wanted.setMatchingRequestParameterName(null);
    return http.securityMatcher("/portal", "/portal/**")
        .authorizeHttpRequests(requests -> requests.requestMatchers(SIGN_IN, OPEN_TO_ALL, ASSETS).permitAll()
            .requestMatchers(COMPANY).authenticated().anyRequest().hasAuthority(SignedIn.CONTACT))
        .oneTimeTokenLogin(login -> login.loginPage(SIGN_IN).tokenGeneratingUrl(SIGN_IN)
            .generateRequestResolver(PortalSecurity::asked)
            .tokenService(links).tokenGenerationSuccessHandler((request, response, token) ->
                response.sendRedirect(request.getContextPath() + SENT))
            .loginProcessingUrl(SignInLinks.PATH).showDefaultSubmitPage(false)
            .authenticationProvider(new OneTimeTokenAuthenticationProvider(links, new KnownContacts(customers)))
            .authenticationSuccessHandler(afterSignIn)
            .authenticationFailureHandler((request, response, failure) ->
                response.sendRedirect(request.getContextPath() + REFUSED)))
        .requestCache(cache -> cache.requestCache(wanted))
        // The session may be a colleague's of ours too, signed in to the engine's web applications: only the portal's part ends.
        .logout(logout -> logout
            .logoutRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/portal/sign-out"))
            .invalidateHttpSession(false).logoutSuccessUrl(SIGN_IN + "?out"))
        .exceptionHandling(refusals -> refusals.accessDeniedHandler(new TurnedAway()))
        .headers(headers -> headers(headers, https))
        .build();
  }

  /** Null for what is no address: then the page itself says so. */
  private static GenerateOneTimeTokenRequest asked(HttpServletRequest request) {
    String address = request.getParameter("address");
    return LinkRequest.isAddress(address) ? new LinkRequest(address, request.getRemoteAddr()) : null;
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers, boolean https) {
    headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_FROM_ELSEWHERE))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
    if (https) {
      headers.httpStrictTransportSecurity(strict -> strict.requestMatcher(AnyRequestMatcher.INSTANCE));
    } else {
      headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
    }
  }
}
