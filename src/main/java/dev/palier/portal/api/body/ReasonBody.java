package dev.palier.portal.api.body;

import io.swagger.v3.oas.annotations.media.Schema;

/** Why the next level of the escalation path is asked for. */
@Schema(name = "NewEscalation", description = "Why the next level should be told.", requiredProperties = "reason")
public record ReasonBody(
    @Schema(description = "Plain text; the people who are told read it", minLength = 1, maxLength = 20_000,
        example = "A customer of ours goes live tonight.") String reason)
    implements ApiRequest {
}
