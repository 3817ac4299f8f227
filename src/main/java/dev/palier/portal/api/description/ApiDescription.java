package dev.palier.portal.api.description;

import dev.palier.portal.PortalSettings;
import dev.palier.portal.api.access.ApiSettings;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says of the API as a whole; operations are described where they are served. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiDescription {

  private static final String TOKEN = "accessToken";
  private static final String WORDS = """
      What contacts do on the pages of the Support Portal, for their programs.

      **Access.** Each request carries `Authorization: Bearer <access token>`. Contacts make and revoke access tokens in the \
      Support Portal; a token acts for its contact and sees the tickets of the contact's company, no others. A ticket of another \
      company is as unknown as one that does not exist.

      **Formats.** JSON in UTF-8, instants in ISO 8601 in UTC. Unknown fields in requests are refused; new fields in answers may \
      be added at any time. Texts are plain texts as people wrote them.

      **Errors** are `application/problem+json` (RFC 9457). `type` is for programs, `detail` for people, `errors` names each \
      field that is wrong. A request that is answered with an error changed nothing.

      **Once only.** A request with an `Idempotency-Key` is done once, however often it is sent: the same key with the same \
      content gets the first answer again, with the header `Idempotency-Replayed: true`; the same key with another content gets \
      422. Keys belong to one contact and are kept for at least %d hours. A request that was refused keeps no key.

      **Limits.** For each token %d changes and %d readings a minute; beyond them 429 with `Retry-After` in seconds. JSON: 1 MB. \
      Files: %d for each message, each up to %d MB, together up to %d MB.
      """;

  @Bean
  OpenAPI portalApi(ApiSettings limits, PortalSettings portal) {
    PortalSettings.Files files = portal.files();
    return new OpenAPI().info(new Info().title("Palier Support Portal").version("1").description(WORDS.formatted(
            limits.answersKept().toHours(), limits.writesPerMinute(), limits.readsPerMinute(), files.count(),
            files.largest().toMegabytes(), files.total().toMegabytes())))
        .externalDocs(new ExternalDocumentation().description("RFC 9457, Problem Details for HTTP APIs")
            .url("https://www.rfc-editor.org/rfc/rfc9457"))
        .servers(List.of(new Server().url("/").description("Where this description was read")))
        .tags(List.of(new Tag().name("Tickets").description("Open, follow and answer tickets (SLA 4.12.1)"),
            new Tag().name("Company").description("The support package (SLA 2) and what is planned (SLA 3)")))
        .components(new Components().addSecuritySchemes(TOKEN, new SecurityScheme()
            .type(SecurityScheme.Type.HTTP).scheme("bearer")
            .description("An access token, made by a contact in the Support Portal. It begins with `palier_`.")))
        .security(List.of(new SecurityRequirement().addList(TOKEN)));
  }

  @Bean
  OpenApiCustomizer whatEveryOperationHas() {
    return api -> {
      ProblemResponses.addTo(api);
      FileUploads.addTo(api);
    };
  }
}
