package dev.palier.engine.guard;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration {

  /** Anonymous callers of the engine's REST API get 401; the Modeler signs in with HTTP Basic. */
  @Bean
  FilterRegistrationBean<ProcessEngineAuthenticationFilter> restNeedsSignIn(
      @Value("${spring.jersey.application-path:/engine-rest}") String restPath) {
    var filter = new FilterRegistrationBean<ProcessEngineAuthenticationFilter>(new EveryRequestSignedIn());
    filter.addUrlPatterns("/" + restPath.replaceAll("^/|/$", "") + "/*");
    filter.addInitParameter(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
        HttpBasicAuthenticationProvider.class.getName());
    filter.setAsyncSupported(true);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
    return filter;
  }

  /** Metrics and the audit are for those who may use Cockpit; what changes something is for administrators. */
  @Bean
  FilterRegistrationBean<WatchersSignIn> watchersSignIn(@Lazy ProcessEngine engine) {
    var filter = new FilterRegistrationBean<>(new WatchersSignIn(engine));
    filter.addUrlPatterns("/actuator/prometheus/*", "/actuator/audit/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
    return filter;
  }

  /** The web applications' "create the first administrator" does not exist here (CVE-2026-77226). */
  @Bean
  FilterRegistrationBean<Filter> noSetup(CamundaBpmProperties properties) {
    Filter notFound = (request, response, chain) ->
        ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
    var filter = new FilterRegistrationBean<>(notFound);
    String webapp = properties.getWebapp().getApplicationPath();
    filter.addUrlPatterns(webapp + "/api/admin/setup/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  /** Behind TLS browsers are told to stay there. */
  @Bean
  @ConditionalOnProperty("palier.web.https")
  static BeanPostProcessor strictTransport() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof CamundaBpmProperties properties) {
          properties.getWebapp().getHeaderSecurity().setHstsDisabled(false);
        }
        return bean;
      }
    };
  }

  /** The engine's filter lets anybody list the engines; this one lets nobody do anything. */
  private static final class EveryRequestSignedIn extends ProcessEngineAuthenticationFilter {

    @Override
    protected boolean requiresEngineAuthentication(String requestUrl) {
      return true;
    }
  }
}
