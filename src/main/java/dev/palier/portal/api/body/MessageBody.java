package dev.palier.portal.api.body;

import io.swagger.v3.oas.annotations.media.Schema;

/** Words of a contact. */
@Schema(name = "NewMessage", description = "Words to support.")
public record MessageBody(
    @Schema(description = "Plain text", maxLength = 20_000, example = "It happens in every project.") String message)
    implements ApiRequest {
}
