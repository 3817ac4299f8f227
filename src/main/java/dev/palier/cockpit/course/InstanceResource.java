package dev.palier.cockpit.course;

import dev.palier.cockpit.access.CockpitAnswers;
import dev.palier.cockpit.acts.ManagersAct;
import dev.palier.cockpit.acts.ManagersActs;
import dev.palier.cockpit.acts.SentAct;
import dev.palier.cockpit.ticket.InstanceTickets;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** The ticket of one process instance: to be read, and acted on. */
@Produces(MediaType.APPLICATION_JSON)
public class InstanceResource {

  private final String instance;
  private final ApplicationContext program;
  private final CockpitAnswers answers;

  /** @param program where the beans are: Jersey knows none */
  public InstanceResource(String instance, ApplicationContext program) {
    this.instance = instance;
    this.program = program;
    this.answers = program.getBean(CockpitAnswers.class);
  }

  /** What the tab shows. */
  @GET
  @Path("promises")
  public Response promises() {
    return answers.to(() -> program.getBean(PromisesView.class).of(program.getBean(InstanceTickets.class).of(instance)));
  }

  /** What stands on the diagram. */
  @GET
  @Path("marks")
  public Response marks() {
    return answers.to(() -> Map.of("marks", program.getBean(DiagramMarks.class).of(program.getBean(InstanceTickets.class).of(instance))));
  }

  /** Does something on the ticket and says so in a sentence. */
  @POST
  @Path("acts/{act}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@PathParam("act") String act, InputStream body) {
    return answers.to(() -> Map.of("message", program.getBean(ManagersActs.class)
        .run(program.getBean(InstanceTickets.class).of(instance), ManagersAct.of(act), answers.read(body, SentAct.class))));
  }
}
