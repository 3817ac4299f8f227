package dev.palier.cockpit.board;

import dev.palier.cockpit.access.CockpitAccess;
import dev.palier.cockpit.access.CockpitAnswers;
import dev.palier.engine.SignedIn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ContentDisposition;

/** The board's data, all in one answer, and its tables as files. */
public class BoardResource {

  private final ApplicationContext program;

  /** For the plugin's root. */
  public BoardResource(ApplicationContext program) {
    this.program = program;
  }

  /** What the board shows for a filter. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response board(@Context UriInfo asked) {
    return program.getBean(CockpitAnswers.class).to(() -> {
      program.getBean(CockpitAccess.class).person();
      return read(() -> program.getBean(Board.class).of(filter(asked)));
    });
  }

  /** One of its tables, to be saved. */
  @GET
  @Path("{table}.csv")
  public Response table(@PathParam("table") String table, @Context UriInfo asked) {
    return program.getBean(CockpitAnswers.class).orProblem(() -> {
      program.getBean(CockpitAccess.class).person();
      BoardFilter filter = filter(asked);
      String file = "sla-" + table + "-" + filter.from() + "-to-" + filter.to() + ".csv";
      return Response.ok(read(() -> program.getBean(BoardTables.class).of(table, filter)), "text/csv; charset=utf-8")
          .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file).build().toString())
          .header("X-Content-Type-Options", "nosniff").header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
    });
  }

  /** Whoever asks has been let into Cockpit; the tables of goals and roles are evaluated by the program itself. */
  private <T> T read(Supplier<T> answer) {
    return program.getBean(SignedIn.class).unchecked(answer);
  }

  private BoardFilter filter(UriInfo asked) {
    return program.getBean(BoardFilters.class).of(asked.getQueryParameters()::getFirst);
  }
}
