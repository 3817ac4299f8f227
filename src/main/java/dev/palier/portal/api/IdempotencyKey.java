package dev.palier.portal.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the optional key of a request is described. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(in = ParameterIn.HEADER, name = IdempotencyKey.HEADER, description = "A text of your own, e.g. a UUID, the same "
    + "whenever you send this request again: it is done once, and you get the first answer again. Kept for 48 hours.",
    schema = @Schema(type = "string", minLength = 1, maxLength = 200, pattern = "^[\\x21-\\x7E]+$"),
    example = "5f0c6d0e-6a59-4f5b-9d0b-0f6f2b0c7f11")
@interface IdempotencyKey {

  String HEADER = "Idempotency-Key";
}
