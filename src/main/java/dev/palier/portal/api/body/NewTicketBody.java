package dev.palier.portal.api.body;

import dev.palier.sla.PriorityAnswers;
import io.swagger.v3.oas.annotations.media.Schema;

/** A request for support. */
@Schema(name = "NewTicket", description = "A request for support. The answers make the priority code (SLA 4.7).",
    requiredProperties = {"subject", "description", "productUsable", "workaroundAvailable"})
public record NewTicketBody(
    @Schema(description = "One line; line breaks become spaces", minLength = 1, maxLength = 200, example = "Export fails")
    String subject,
    @Schema(description = "Plain text: what happens, and what you expected", minLength = 1, maxLength = 20_000,
        example = "Every export stops at 40 % since this morning.")
    String description,
    @Schema(description = "Whether the product can be used at all", example = "true")
    Boolean productUsable,
    @Schema(description = "How far functions are limited; required where the product can be used",
        allowableValues = {"critical", "limited", "slight"}, example = "limited")
    String limitation,
    @Schema(description = "Whether there is a way around it", example = "false")
    Boolean workaroundAvailable) implements ApiRequest {

  /** The answers behind the priority code. */
  public PriorityAnswers answers() {
    return new PriorityAnswers(productUsable, limitation, workaroundAvailable);
  }
}
