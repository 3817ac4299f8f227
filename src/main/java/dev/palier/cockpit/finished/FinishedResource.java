package dev.palier.cockpit.finished;

import dev.palier.cockpit.access.CockpitAnswers;
import dev.palier.cockpit.acts.SentAct;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Tickets that have ended. */
@Produces(MediaType.APPLICATION_JSON)
public class FinishedResource {

  private final ApplicationContext program;
  private final CockpitAnswers answers;

  /** @param program where the beans are: Jersey knows none */
  public FinishedResource(ApplicationContext program) {
    this.program = program;
    this.answers = program.getBean(CockpitAnswers.class);
  }

  /** A page of those that are looked for. */
  @GET
  public Response find(@Context UriInfo address) {
    return answers.to(() -> program.getBean(FinishedTickets.class).find(Wanted.of(address.getQueryParameters())));
  }

  /** The story of one. */
  @GET
  @Path("{ticket}")
  public Response story(@PathParam("ticket") String ticket) {
    return answers.to(() -> program.getBean(FinishedTickets.class).story(ticket));
  }

  /** One that was outside the agreement is an incident after all; says so in a sentence. */
  @POST
  @Path("{ticket}/acts/return-to-scope")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response returnToScope(@PathParam("ticket") String ticket, InputStream body) {
    return answers.to(() -> Map.of("message", program.getBean(FinishedTickets.class).returnToScope(ticket,
        answers.read(body, SentAct.class))));
  }
}
