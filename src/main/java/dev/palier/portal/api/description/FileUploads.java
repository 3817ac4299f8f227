package dev.palier.portal.api.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Set;

/** Where files may come with a request: the same JSON as one part, files as others. */
final class FileUploads {

  private static final String JSON = "application/json";
  private static final Set<String> WITH_FILES = Set.of("openTicket", "reply", "rejectResolution");
  private static final String KEY_REQUIRED = "openTicket";

  private FileUploads() {
  }

  static void addTo(OpenAPI api) {
    api.getPaths().values().stream().flatMap(item -> item.readOperations().stream()).forEach(operation -> {
      if (WITH_FILES.contains(operation.getOperationId())) {
        Content content = operation.getRequestBody().getContent();
        content.addMediaType("multipart/form-data", multipart(content.get(JSON).getSchema(), operation));
      }
      if (KEY_REQUIRED.equals(operation.getOperationId())) {
        operation.getParameters().stream().filter(parameter -> "header".equals(parameter.getIn()))
            .forEach(parameter -> parameter.setRequired(true));
      }
    });
  }

  private static MediaType multipart(Schema<?> request, Operation operation) {
    Schema<?> files = new ArraySchema().items(new StringSchema().format("binary"))
        .description("Each with a file name; the limits stand above.");
    Schema<?> parts = new ObjectSchema().addProperty("request", request).addProperty("files", files);
    if (!operation.getOperationId().equals("reply")) {
      parts.setRequired(List.of("request"));
    }
    return new MediaType().schema(parts).addEncoding("request", new Encoding().contentType(JSON));
  }
}
