package dev.palier.portal.bench;

import jakarta.servlet.Filter;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Takes the time of each request inside the server, around everything else. */
@TestConfiguration(proxyBeanMethods = false)
class ServerTime {

  private static final BlockingQueue<Long> MICROS = new LinkedBlockingQueue<>();

  @Bean
  FilterRegistrationBean<Filter> stopwatch() {
    var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
      long start = System.nanoTime();
      chain.doFilter(request, response);
      response.flushBuffer();
      MICROS.add((System.nanoTime() - start) / 1000);
    });
    filter.addUrlPatterns("/portal/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  /** The time of the request that was answered last; forgets it. */
  static long lastMicros() {
    try {
      long last = MICROS.take();
      while (!MICROS.isEmpty()) {
        last = MICROS.take();
      }
      return last;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
