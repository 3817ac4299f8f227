package dev.palier.portal.api;

import dev.palier.portal.api.body.ApiRequest;
import dev.palier.portal.api.problem.Problem;
import dev.palier.portal.api.problem.ProblemKind;
import dev.palier.portal.api.problem.Unanswerable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** No JSON that is read at once is larger than a megabyte: the longest words take a fraction of it, however they are escaped. */
@ControllerAdvice(basePackageClasses = BodyLimit.class)
@ConditionalOnWebApplication
class BodyLimit extends RequestBodyAdviceAdapter {

  static final int LARGEST = 1 << 20;

  @Override
  public boolean supports(MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
    return target instanceof Class<?> type && ApiRequest.class.isAssignableFrom(type);
  }

  @Override
  public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type target,
      Class<? extends HttpMessageConverter<?>> converter) throws IOException {
    byte[] body = message.getBody().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new Unanswerable(Problem.of(ProblemKind.TOO_LARGE, "The JSON may have at most 1 MB. Attach longer texts as files."));
    }
    return new Limited(message.getHeaders(), body);
  }

  private record Limited(HttpHeaders headers, byte[] body) implements HttpInputMessage {

    @Override
    public InputStream getBody() {
      return new ByteArrayInputStream(body);
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }
  }
}
