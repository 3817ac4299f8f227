package dev.palier.portal.api.body;

import dev.palier.portal.token.TokenHolder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** For whom an access token acts. */
@Schema(name = "Caller", description = "For whom the access token acts, and until when.",
    requiredProperties = {"customer", "name", "address", "tokenName", "tokenExpiresAt"})
public record CallerBody(
    @Schema(example = "Aurelia Medical") String customer,
    @Schema(example = "Maya Castellan") String name,
    @Schema(example = "maya.castellan@aurelia-medical.example") String address,
    @Schema(example = "Nightly monitoring") String tokenName,
    @Schema(example = "2025-06-03T08:00:00Z") Instant tokenExpiresAt) {

  /** What the token tells. */
  public static CallerBody of(String customer, TokenHolder holder) {
    return new CallerBody(customer, holder.contact().name(), holder.contact().address(), holder.token().name(),
        holder.token().expiresAt());
  }
}
