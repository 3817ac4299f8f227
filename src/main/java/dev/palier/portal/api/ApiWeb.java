package dev.palier.portal.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.palier.portal.api.access.RequestLimits;
import dev.palier.portal.api.body.ApiRequest;
import dev.palier.portal.api.problem.ApiPath;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How the API reads bodies, and that it counts requests; nothing of it concerns other pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiWeb implements WebMvcConfigurer {

  private final RequestLimits limits;

  ApiWeb(RequestLimits limits) {
    this.limits = limits;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(limits).addPathPatterns(ApiPath.ROOT + "/**");
  }

  @Override
  public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
    ObjectMapper strict = strict();
    converters.stream().filter(MappingJackson2HttpMessageConverter.class::isInstance)
        .map(MappingJackson2HttpMessageConverter.class::cast)
        .forEach(converter -> converter.registerObjectMappersForType(ApiRequest.class,
            types -> types.put(MediaType.APPLICATION_JSON, strict)));
  }

  /** A field that is mistyped, given twice or of another type is somebody's mistake, and better told than guessed. */
  private static ObjectMapper strict() {
    return JsonMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).disable(MapperFeature.ALLOW_COERCION_OF_SCALARS).build();
  }
}
