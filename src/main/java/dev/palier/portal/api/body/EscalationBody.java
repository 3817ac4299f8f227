package dev.palier.portal.api.body;

import dev.palier.portal.TicketView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** The escalation path of a ticket (SLA 4.8). */
@Schema(name = "Escalation", description = "The escalation path of the ticket (SLA 4.8).",
    requiredProperties = {"possible", "text", "raised"})
public record EscalationBody(
    @Schema(description = "Whether the next level can be asked for now", example = "true") boolean possible,
    @Schema(description = "Why it can or cannot, in a sentence") String text,
    @Schema(description = "The levels raised so far") List<LevelBody> raised) {

  /** A level that was raised. */
  @Schema(name = "EscalationLevel", requiredProperties = {"level", "told", "at"})
  public record LevelBody(
      @Schema(example = "1", minimum = "1", maximum = "4") int level,
      @Schema(description = "The roles told", example = "Customer Success Consultant") String told,
      @Schema(example = "2024-06-03T09:00:00Z") Instant at) {
  }

  static EscalationBody of(TicketView.Escalation escalation) {
    return new EscalationBody(escalation.possible(), escalation.words(), escalation.raised().stream()
        .map(level -> new LevelBody(level.number(), level.told(), level.at())).toList());
  }
}
