package dev.palier.cockpit.stay;

import dev.palier.cockpit.access.CockpitAnswers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.springframework.context.ApplicationContext;

/** One process definition. */
@Produces(MediaType.APPLICATION_JSON)
public class DefinitionResource {

  private final String definition;
  private final ApplicationContext program;

  /** @param program where the beans are: Jersey knows none */
  public DefinitionResource(String definition, ApplicationContext program) {
    this.definition = definition;
    this.program = program;
  }

  /**
   * How tickets fared at its activities.
   *
   * @param days so many up to today, 30 if nothing is said
   * @param from first day, e.g. {@code 2024-06-01}
   * @param to   last day
   */
  @GET
  @Path("activities")
  public Response activities(@QueryParam("days") Integer days, @QueryParam("from") String from, @QueryParam("to") String to) {
    return program.getBean(CockpitAnswers.class).to(() -> program.getBean(ActivityStays.class).of(definition, days, from, to));
  }
}
