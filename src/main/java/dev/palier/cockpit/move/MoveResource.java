package dev.palier.cockpit.move;

import dev.palier.cockpit.access.CockpitAnswers;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.springframework.context.ApplicationContext;

/** Moving tickets to another version of their models. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MoveResource {

  private final MovePage page;
  private final CockpitAnswers answers;

  /** @param program where the beans are: Jersey knows none */
  public MoveResource(ApplicationContext program) {
    this.page = program.getBean(MovePage.class);
    this.answers = program.getBean(CockpitAnswers.class);
  }

  /** What there is to move, and what was moved lately. */
  @GET
  public Response overview() {
    return answers.to(page::overview);
  }

  /** The tickets that a wish is about. */
  @POST
  @Path("tickets")
  public Response tickets(InputStream body) {
    return answers.to(() -> page.candidates(answers.read(body, SentMove.class)));
  }

  /** What would become of some of them. */
  @POST
  @Path("preview")
  public Response preview(InputStream body) {
    return answers.to(() -> page.preview(answers.read(body, SentMove.class)));
  }

  /** Starts the move of those that are chosen. */
  @POST
  @Path("start")
  public Response start(InputStream body) {
    return answers.to(() -> page.start(answers.read(body, SentMove.class)));
  }

  /** How far a move is. */
  @GET
  @Path("{move}")
  public Response progress(@PathParam("move") String move) {
    return answers.to(() -> page.progress(move));
  }
}
