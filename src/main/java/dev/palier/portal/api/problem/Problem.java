package dev.palier.portal.api.problem;

import dev.palier.portal.api.body.ProblemBody;
import java.util.List;
import java.util.Map;

/**
 * One problem, to be answered.
 *
 * @param detail  sentences that name the field and say what was expected
 * @param errors  one entry for each field that is wrong; empty for none
 * @param headers that go with it, e.g. {@code Retry-After}
 */
public record Problem(ProblemKind kind, String detail, List<ProblemBody.FieldError> errors, Map<String, String> headers) {

  /** A problem of no field. */
  public static Problem of(ProblemKind kind, String detail) {
    return new Problem(kind, detail, List.of(), Map.of());
  }

  /** A problem of one field. */
  public static Problem ofField(ProblemKind kind, String field, String sentence) {
    return new Problem(kind, field + ": " + sentence, List.of(new ProblemBody.FieldError(field, sentence)), Map.of());
  }

  /** The same with a header. */
  public Problem with(String header, String value) {
    return new Problem(kind, detail, errors, Map.of(header, value));
  }

  /** As it goes over the wire. */
  public ProblemBody body() {
    return new ProblemBody(kind.type(), kind.title(), kind.status(), detail, errors.isEmpty() ? null : errors);
  }
}
