package dev.palier.model.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** Where a form draws its parts. */
final class FormLayout {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FormLayout() {
  }

  /** @throws UnreadableFile if it is no form */
  static List<JsonNode> of(byte[] content) {
    try {
      return JSON.readTree(content).findValues("layout");
    } catch (IOException noForm) {
      throw new UnreadableFile(noForm);
    }
  }
}
