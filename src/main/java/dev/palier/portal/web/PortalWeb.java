package dev.palier.portal.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the signed-in contact to the pages and serves their style sheet and script. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PortalWeb implements WebMvcConfigurer {

  private static final Duration KEPT_BY_BROWSERS = Duration.ofHours(1);

  private final ContactArgument contacts;

  PortalWeb(ContactArgument contacts) {
    this.contacts = contacts;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(contacts);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/portal/assets/**").addResourceLocations("classpath:/portal/")
        .setCacheControl(CacheControl.maxAge(KEPT_BY_BROWSERS).cachePublic());
  }
}
