package dev.palier.portal.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may use the REST API: nobody yet. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiSecurity {

  @Bean
  SecurityFilterChain apiRules(HttpSecurity http) throws Exception {
    return http.securityMatcher("/api/v1/**").authorizeHttpRequests(requests -> requests.anyRequest().denyAll()).build();
  }
}
