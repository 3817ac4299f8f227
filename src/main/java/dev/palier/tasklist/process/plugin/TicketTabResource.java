package dev.palier.tasklist.process.plugin;

import dev.palier.ticket.Attachment;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;

/** The ticket of one task: to be read, acted on, its files fetched. */
public class TicketTabResource {

  private final String task;
  private final TicketTab tab;
  private final TabActs acts;
  private final TabAnswers answers;

  TicketTabResource(String task, TicketTab tab, TabActs acts, TabAnswers answers) {
    this.task = task;
    this.tab = tab;
    this.acts = acts;
    this.answers = answers;
  }

  /** What the tab shows. */
  @GET
  @Path("ticket")
  @Produces(MediaType.APPLICATION_JSON)
  public Response ticket() {
    return answers.to(() -> tab.view(task));
  }

  /** Does something on the ticket and says so in a sentence. */
  @POST
  @Path("acts/{act}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response act(@PathParam("act") String act, InputStream body) {
    return answers.to(() -> Map.of("message", acts.run(task, TabAct.of(act), answers.read(body, SentAct.class))));
  }

  /** A file of the ticket, to be saved and never shown: what a customer sent may be anything. */
  @GET
  @Path("files/{file}")
  public Response file(@PathParam("file") long file, @Context HttpServletResponse response) {
    return answers.orProblem(() -> {
      Attachment found = tab.file(task, file);
      response.setHeader("X-Content-Type-Options", "nosniff");
      return Response.ok(tab.content(found), MediaType.APPLICATION_OCTET_STREAM_TYPE)
          .header(HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment().filename(found.name(), StandardCharsets.UTF_8).build().toString())
          .header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
    });
  }
}
