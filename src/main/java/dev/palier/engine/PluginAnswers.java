package dev.palier.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a plugin of the web applications sends and writes what it gets, problems as a sentence. */
public class PluginAnswers {

  private static final int LONGEST_BODY = 256 * 1024;
  private static final Logger LOG = LoggerFactory.getLogger(PluginAnswers.class);

  private final ObjectMapper json;
  private final ObjectReader strict;
  private final Class<? extends RuntimeException> refusal;
  private final String what;

  /**
   * @param refusal what says no for a reason that the person at the screen shall read
   * @param what    the plugin, as it is called in the log
   */
  protected PluginAnswers(ObjectMapper json, Class<? extends RuntimeException> refusal, String what) {
    this.json = json;
    this.refusal = refusal;
    this.what = what;
    this.strict = json.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /**
   * What was sent.
   *
   * @throws PluginProblem if it is longer than can be meant, or something else than asked for
   */
  public <T> T read(InputStream body, Class<T> type) {
    try {
      byte[] sent = body.readNBytes(LONGEST_BODY + 1);
      if (sent.length > LONGEST_BODY) {
        throw new PluginProblem(PluginProblem.TOO_LONG, "That is too long to be sent at once; nothing was kept.");
      }
      T read = strict.readValue(sent, type);
      if (read == null) {
        throw new PluginProblem(PluginProblem.UNUSABLE, "Nothing was sent.");
      }
      return read;
    } catch (JsonProcessingException unusable) {
      throw new PluginProblem(PluginProblem.UNUSABLE, "Something else was sent than is asked for; load the page again.");
    } catch (IOException broken) {
      throw new PluginProblem(PluginProblem.UNUSABLE, "What was sent did not arrive whole; send it again.");
    }
  }

  /** The answer as JSON. */
  public Response to(Supplier<?> answer) {
    return orProblem(() -> json(Response.ok(), answer.get()));
  }

  /** The response, or the sentence that says why there is none. */
  public Response orProblem(Supplier<Response> response) {
    try {
      return response.get();
    } catch (PluginProblem problem) {
      return problem(problem.status(), problem.getMessage());
    } catch (RuntimeException broken) {
      if (refusal.isInstance(broken)) {
        return problem(PluginProblem.REFUSED, sentence(broken.getMessage()));
      }
      LOG.error("{} got no answer", what, broken);
      return problem(PluginProblem.BROKEN,
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
      throw new IllegalStateException(what + " is told something else than texts, numbers, lists and maps", notPlain);
    }
  }

  /** Refusals are the reason alone. */
  private static String sentence(String reason) {
    return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + (reason.endsWith(".") ? "" : ".");
  }
}
