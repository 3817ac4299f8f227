package dev.palier.demo.web;

import dev.palier.demo.DemoOnly;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Guards the demo's pages and serves their style sheet. */
@Configuration(proxyBeanMethods = false)
@DemoOnly
class DemoWeb implements WebMvcConfigurer {

  private static final String ASSETS = "/demo/assets/**";
  private static final String MAIL_ALONE = "/demo/mails/*/html";

  private final FormToken formToken;

  DemoWeb(FormToken formToken) {
    this.formToken = formToken;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(formToken).addPathPatterns("/", "/demo/**").excludePathPatterns(ASSETS, MAIL_ALONE);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler(ASSETS).addResourceLocations("classpath:/demo/");
  }
}
