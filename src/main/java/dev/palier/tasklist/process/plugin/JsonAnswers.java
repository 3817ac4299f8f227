package dev.palier.tasklist.process.plugin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.palier.sla.Refusal;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads what the tab sends and writes what it gets, problems as a sentence. */
@Component
class JsonAnswers {

  private static final int LONGEST_BODY = 256 * 1024;
  private static final Logger LOG = LoggerFactory.getLogger(JsonAnswers.class);

  private final ObjectMapper json;
  private final ObjectReader strict;

  JsonAnswers(ObjectMapper json) {
    this.json = json;
    this.strict = json.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /**
   * What was sent.
   *
   * @throws TabProblem if it is longer than can be meant, or something else than asked for
   */
  <T> T read(InputStream body, Class<T> type) {
    try {
      byte[] sent = body.readNBytes(LONGEST_BODY + 1);
      if (sent.length > LONGEST_BODY) {
        throw new TabProblem(TabProblem.TOO_LONG, "That is too long to be sent at once; nothing was kept.");
      }
      T read = strict.readValue(sent, type);
      if (read == null) {
        throw new TabProblem(TabProblem.UNUSABLE, "Nothing was sent.");
      }
      return read;
    } catch (JsonProcessingException unusable) {
      throw new TabProblem(TabProblem.UNUSABLE, "Something else was sent than is asked for; load the page again.");
    } catch (IOException broken) {
      throw new TabProblem(TabProblem.UNUSABLE, "What was sent did not arrive whole; send it again.");
    }
  }

  /** The answer as JSON. */
  Response to(Supplier<?> answer) {
    return orProblem(() -> json(Response.ok(), answer.get()));
  }

  /** The response, or the sentence that says why there is none. */
  Response orProblem(Supplier<Response> response) {
    try {
      return response.get();
    } catch (TabProblem problem) {
      return problem(problem.status(), problem.getMessage());
    } catch (Refusal refusal) {
      return problem(TabProblem.REFUSED, sentence(refusal.getMessage()));
    } catch (RuntimeException broken) {
      LOG.error("The tab of a ticket got no answer", broken);
      return problem(TabProblem.BROKEN,
          "This did not work, and nothing was changed. Try again; if it stays so, tell your administrator.");
    }
  }

  private Response problem(int status, String sentence) {
    return json(Response.status(status), Map.of("message", sentence));
  }

  private Response json(Response.ResponseBuilder response, Object body) {
    try {
      return response.type(MediaType.APPLICATION_JSON_TYPE).entity(json.writeValueAsString(body))
          .header("Cache-Control", "no-store").build();
    } catch (JsonProcessingException notPlain) {
      throw new IllegalStateException("The tab is told something else than texts, numbers, lists and maps", notPlain);
    }
  }

  /** Refusals are the reason alone. */
  private static String sentence(String reason) {
    return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + (reason.endsWith(".") ? "" : ".");
  }
}
