package dev.palier.portal.api.body;

import dev.palier.portal.PromiseView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** What was promised, and where it stands (SLA 4.7). */
@Schema(name = "Promise", description = "What was promised, and where it stands (SLA 4.7).",
    requiredProperties = {"metric", "target", "standing", "text", "explanation"})
public record PromiseBody(
    @Schema(example = "resolution", allowableValues = {"first_response", "resolution", "next_update"}) String metric,
    @Schema(description = "As the contract says it", example = "3 calendar days") String target,
    @Schema(description = "`due`: on its way; `unplanned`: due with a release that is not planned yet; `paused`: the clock rests "
        + "until you answer; `met` and `missed`: how it ended, or that it is overdue", example = "due",
        allowableValues = {"due", "unplanned", "paused", "met", "missed"}) String standing,
    @Schema(description = "When it is due, or was met or missed; null where there is no such instant", nullable = true,
        example = "2024-06-06T08:00:00Z") Instant at,
    @Schema(description = "Where it stands, in a sentence", example = "On its way.") String text,
    @Schema(description = "How the deadline was computed, in the contract's time zone; may be empty") String explanation) {

  static PromiseBody of(PromiseView promise) {
    return new PromiseBody(Words.of(promise.name()), promise.target(), Words.of(promise.standing()), promise.at(),
        promise.words(), promise.explanation());
  }
}
