package dev.palier.portal.api.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The problems of the API; their types are promises to customers' programs. */
public enum ProblemKind {
  MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
  IDEMPOTENCY_KEY_MISSING(HttpStatus.BAD_REQUEST, "The header Idempotency-Key is missing"),
  IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_ENTITY, "This Idempotency-Key belongs to another request"),
  UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "An access token is needed"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This cannot be done here"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No acceptable form of the answer"),
  REFUSED(HttpStatus.CONFLICT, "The agreement or the ticket's state does not allow it"),
  TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The content type cannot be used here"),
  UNUSABLE_FIELDS(HttpStatus.UNPROCESSABLE_ENTITY, "Some fields cannot be used"),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");

  private final HttpStatus status;
  private final String title;

  ProblemKind(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status it is answered with. */
  public int status() {
    return status.value();
  }

  /** In words, the same for each. */
  public String title() {
    return title;
  }

  /** A name for programs, e.g. {@code urn:palier:problem:not-found}. */
  public String type() {
    return "urn:palier:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
