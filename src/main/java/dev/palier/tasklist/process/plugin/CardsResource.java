package dev.palier.tasklist.process.plugin;

import dev.palier.engine.PluginProblem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** The time left on the tickets of many tasks at once. */
@Produces(MediaType.APPLICATION_JSON)
public class CardsResource {

  private static final int MOST_CARDS = 200;

  /** @param tasks ids of tasks */
  record Asked(List<String> tasks) {
  }

  private final TicketTab tab;
  private final TabAnswers answers;

  CardsResource(TicketTab tab, TabAnswers answers) {
    this.tab = tab;
    this.answers = answers;
  }

  /** By task id, what its card shows; tasks of no ticket, or not for these eyes, are left out. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response timeLeft(InputStream body) {
    return answers.to(() -> {
      List<String> tasks = answers.read(body, Asked.class).tasks();
      if (tasks == null || tasks.size() > MOST_CARDS || tasks.contains(null)) {
        throw new PluginProblem(PluginProblem.UNUSABLE, "Expected at most " + MOST_CARDS + " ids of tasks.");
      }
      return Map.of("cards", tab.glances(tasks));
    });
  }
}
