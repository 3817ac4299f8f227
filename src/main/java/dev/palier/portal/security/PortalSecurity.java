package dev.palier.portal.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Spring Security stands before the portal and its API alone; the engine's web applications keep their own guards. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
class PortalSecurity {

  private static final String PORTAL = "/portal/**";
  private static final String API = "/api/v1/**";

  @Bean
  DelegatingFilterProxyRegistrationBean portalSecurityFilter() {
    var filter = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    filter.addUrlPatterns("/portal", "/portal/*", "/api/v1", "/api/v1/*");
    return filter;
  }

  @Bean
  SecurityFilterChain portalRules(HttpSecurity http) throws Exception {
    return http.securityMatcher("/portal", PORTAL, API).authorizeHttpRequests(requests -> requests.anyRequest().denyAll()).build();
  }
}
