package dev.palier.portal.api.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Says what is wrong with a JSON body without naming anything of this program. */
final class UnreadableBody {

  private UnreadableBody() {
  }

  static Problem problem(HttpMessageNotReadableException unreadable) {
    Throwable cause = unreadable.getCause();
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return field(unknown, "There is no such field; expected " + unknown.getKnownPropertyIds().stream().map(Object::toString)
          .sorted().collect(Collectors.joining(", ")) + ".");
    }
    if (cause instanceof MismatchedInputException other && !other.getPath().isEmpty()) {
      return field(other, "Expected " + expected(other.getTargetType()) + ".");
    }
    if (cause instanceof JsonProcessingException broken) {
      return Problem.of(ProblemKind.MALFORMED_REQUEST,
          "The body is not a JSON object of the described form" + place(broken) + ".");
    }
    return Problem.of(ProblemKind.MALFORMED_REQUEST, "The body is missing or cannot be read; expected a JSON object.");
  }

  private static Problem field(JsonMappingException cause, String sentence) {
    String field = cause.getPath().stream().map(JsonMappingException.Reference::getFieldName)
        .map(name -> name == null ? "[]" : name).collect(Collectors.joining("."));
    return Problem.ofField(ProblemKind.MALFORMED_REQUEST, field, sentence);
  }

  private static String expected(Class<?> type) {
    return type == Boolean.class ? "true or false" : type == String.class ? "a text" : type == Integer.class ? "a number"
        : "another kind of value";
  }

  private static String place(JsonProcessingException broken) {
    JsonLocation at = broken.getLocation();
    return at == null ? "" : ", near line " + at.getLineNr() + ", column " + at.getColumnNr();
  }
}
