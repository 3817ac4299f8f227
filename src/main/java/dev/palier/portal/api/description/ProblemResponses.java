package dev.palier.portal.api.description;

import dev.palier.portal.api.body.ProblemBody;
import dev.palier.portal.api.problem.Problem;
import dev.palier.portal.api.problem.ProblemKind;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which problems an operation may be answered with; each stands once in the components, with an example. */
final class ProblemResponses {

  private static final String SCHEMA = "Problem";
  private static final String REFERENCE = "#/components/schemas/" + SCHEMA;

  private ProblemResponses() {
  }

  static void addTo(OpenAPI api) {
    ModelConverters.getInstance(true).readAll(ProblemBody.class).forEach(api.getComponents()::addSchemas);
    responses().forEach(api.getComponents()::addResponses);
    api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> add(path, method, operation)));
  }

  private static void add(String path, HttpMethod method, Operation operation) {
    refer(operation, 401, "Unauthorized");
    refer(operation, 429, "TooManyRequests");
    refer(operation, 500, "InternalError");
    if (path.contains("{")) {
      refer(operation, 404, "NotFound");
    }
    if (method == HttpMethod.POST || path.endsWith("/tickets")) {
      refer(operation, 400, "MalformedRequest");
    }
    if (method == HttpMethod.POST) {
      refer(operation, 413, "TooLarge");
      refer(operation, 415, "UnsupportedMediaType");
      refer(operation, 422, "UnusableFields");
      if (path.contains("{")) {
        refer(operation, 409, "Refused");
      }
    }
  }

  private static void refer(Operation operation, int status, String name) {
    operation.getResponses().addApiResponse(String.valueOf(status), new ApiResponse().$ref("#/components/responses/" + name));
  }

  private static Map<String, ApiResponse> responses() {
    Map<String, ApiResponse> responses = new LinkedHashMap<>();
    responses.put("MalformedRequest", response("A parameter, a header or the body cannot be read; also where a required "
        + "Idempotency-Key is missing",
        Problem.ofField(ProblemKind.MALFORMED_REQUEST, "productUsable", "Expected true or false.")));
    responses.put("Unauthorized", response("No access token, or one that is unknown, revoked or expired",
        Problem.of(ProblemKind.UNAUTHORIZED, "The access token is unknown, revoked or expired."))
        .addHeaderObject("WWW-Authenticate", new Header().schema(new StringSchema().example("Bearer realm=\"palier\""))));
    responses.put("NotFound", response("Your company has no such ticket, or the ticket no such file",
        Problem.of(ProblemKind.NOT_FOUND, "there is no ticket T-1042")));
    responses.put("Refused", response("The agreement, or the ticket as it stands, does not allow it",
        Problem.of(ProblemKind.REFUSED, "the package Basic has no escalation path")));
    responses.put("TooLarge", response("The request is larger than what is read at all",
        Problem.of(ProblemKind.TOO_LARGE, "The JSON may have at most 1 MB. Attach longer texts as files.")));
    responses.put("UnsupportedMediaType", response("The body is neither JSON nor, where files may be attached, multipart",
        Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Send application/json.")));
    responses.put("UnusableFields", response("Fields, answers or files that nothing can be done with; or an Idempotency-Key that "
        + "belongs to another request", Problem.ofField(ProblemKind.UNUSABLE_FIELDS, "subject",
            "Say in a few words what it is about.")));
    responses.put("TooManyRequests", response("The token made too many requests within a minute",
        Problem.of(ProblemKind.TOO_MANY_REQUESTS, "A token may make 60 changes a minute. Wait 12 s."))
        .addHeaderObject("Retry-After", new Header().description("Seconds").schema(new StringSchema().example("12"))));
    responses.put("InternalError", response("Our mistake; it has been noted",
        Problem.of(ProblemKind.INTERNAL_ERROR, "It is not your fault, and it has been noted. Send the request again later, with "
            + "the same Idempotency-Key if it has one.")));
    return responses;
  }

  private static ApiResponse response(String description, Problem example) {
    MediaType problem = new MediaType().schema(new Schema<>().$ref(REFERENCE));
    problem.setExample(example.body());
    return new ApiResponse().description(description).content(new Content().addMediaType("application/problem+json", problem));
  }
}
