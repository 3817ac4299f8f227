package dev.palier.portal.api.problem;

import dev.palier.portal.NoSuchTicket;
import dev.palier.portal.api.body.ProblemBody;
import dev.palier.sla.Refusal;
import dev.palier.sla.UnusableAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns whatever goes wrong below {@code /api/v1} into a problem, also where no controller was found. By path, because an unknown
 * path or an upload that is too large belongs to no controller.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ApiProblems implements HandlerExceptionResolver {

  private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
  private static final String JSON_OR_FILES = "Send application/json, or, with files, multipart/form-data whose JSON part has "
      + "the type application/json.";

  private final ProblemWriter writer;

  ApiProblems(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler,
      Exception thrown) {
    if (!ApiPath.covers(request)) {
      return null;
    }
    try {
      writer.write(problem(thrown), response);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return new ModelAndView();
  }

  private static Problem problem(Exception thrown) {
    if (thrown instanceof Unanswerable known) {
      return known.problem();
    }
    if (thrown instanceof NoSuchTicket) {
      return Problem.of(ProblemKind.NOT_FOUND, thrown.getMessage());
    }
    if (thrown instanceof UnusableAnswers unusable) {
      return unusable(unusable);
    }
    if (thrown instanceof Refusal) {
      return Problem.of(ProblemKind.REFUSED, thrown.getMessage());
    }
    return unreadable(thrown);
  }

  private static Problem unusable(UnusableAnswers unusable) {
    List<ProblemBody.FieldError> errors = unusable.problems().stream()
        .map(one -> new ProblemBody.FieldError(one.field(), one.sentence())).toList();
    return new Problem(ProblemKind.UNUSABLE_FIELDS, unusable.getMessage(), errors, Map.of());
  }

  private static Problem unreadable(Exception thrown) {
    if (thrown instanceof MaxUploadSizeExceededException) {
      return Problem.of(ProblemKind.TOO_LARGE,
          "The files are larger than what is read at all. Attach less, or send several replies.");
    }
    if (thrown instanceof HttpMessageNotReadableException body) {
      return UnreadableBody.problem(body);
    }
    if (thrown instanceof MethodArgumentTypeMismatchException other) {
      return Problem.ofField(ProblemKind.MALFORMED_REQUEST, other.getName(), "Expected a number.");
    }
    if (thrown instanceof MissingServletRequestPartException part) {
      return Problem.ofField(ProblemKind.MALFORMED_REQUEST, part.getRequestPartName(), "This part is missing. " + JSON_OR_FILES);
    }
    if (thrown instanceof MultipartException) {
      return Problem.of(ProblemKind.MALFORMED_REQUEST, "The body cannot be read as multipart/form-data.");
    }
    return http(thrown);
  }

  /** What Spring says of HTTP itself. */
  private static Problem http(Exception thrown) {
    int status = thrown instanceof ErrorResponse response ? response.getStatusCode().value()
        : ProblemKind.INTERNAL_ERROR.status();
    if (status == ProblemKind.NOT_FOUND.status()) {
      return Problem.of(ProblemKind.NOT_FOUND, "There is no such path; /api/v1/openapi.json lists those there are.");
    }
    if (thrown instanceof HttpRequestMethodNotSupportedException method) {
      String allowed = method.getSupportedHttpMethods() == null ? "" : method.getSupportedHttpMethods().stream()
          .map(Object::toString).sorted().collect(Collectors.joining(", "));
      return Problem.of(ProblemKind.METHOD_NOT_ALLOWED, "Expected " + allowed + ", was " + method.getMethod() + ".")
          .with("Allow", allowed);
    }
    if (thrown instanceof HttpMediaTypeNotSupportedException) {
      return Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, JSON_OR_FILES);
    }
    if (status == ProblemKind.NOT_ACCEPTABLE.status()) {
      return Problem.of(ProblemKind.NOT_ACCEPTABLE, "Accept application/json.");
    }
    if (status == ProblemKind.MALFORMED_REQUEST.status()) {
      return Problem.of(ProblemKind.MALFORMED_REQUEST, "The request cannot be read as /api/v1/openapi.json describes it.");
    }
    LOG.error("A request to the API failed", thrown);
    return Problem.of(ProblemKind.INTERNAL_ERROR,
        "It is not your fault, and it has been noted. Send the request again later, with the same Idempotency-Key if it has "
            + "one.");
  }
}
