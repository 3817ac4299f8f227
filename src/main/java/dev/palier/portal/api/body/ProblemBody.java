package dev.palier.portal.api.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Why a request was not done (RFC 9457). */
@Schema(name = "Problem", description = "Why a request was not done (RFC 9457). Nothing was changed.",
    requiredProperties = {"type", "title", "status", "detail"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
    @Schema(description = "Which problem, for programs", example = "urn:palier:problem:unusable-fields") String type,
    @Schema(description = "Which problem, in words", example = "Some fields cannot be used") String title,
    @Schema(example = "422") int status,
    @Schema(description = "What was wrong with this request and what was expected, in sentences",
        example = "subject: Say in a few words what it is about.") String detail,
    @Schema(description = "One entry for each field that is wrong; absent where no field is", nullable = true)
    List<FieldError> errors) {

  /** What is wrong with a field. */
  @Schema(name = "FieldError", requiredProperties = {"field", "detail"})
  public record FieldError(@Schema(example = "subject") String field,
      @Schema(example = "Say in a few words what it is about.") String detail) {
  }
}
