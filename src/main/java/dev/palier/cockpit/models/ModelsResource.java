package dev.palier.cockpit.models;

import dev.palier.cockpit.access.CockpitAccess;
import dev.palier.cockpit.access.CockpitAnswers;
import dev.palier.engine.ModelFile;
import dev.palier.engine.PluginProblem;
import dev.palier.engine.SignedIn;
import dev.palier.model.ModelsNow;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ContentDisposition;

/** The page's data, and the files of versions. Whoever may use Cockpit sees all models. */
public class ModelsResource {

  private final ApplicationContext program;

  /** For the plugin's root. */
  public ModelsResource(ApplicationContext program) {
    this.program = program;
  }

  /** What is in force, and sign-offs: of one model if one is named, older than one if that is named. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response models(@QueryParam("model") String model, @QueryParam("before") Long before) {
    return program.getBean(CockpitAnswers.class).to(() -> read(() -> program.getBean(ModelsPage.class).of(
        model == null || model.isBlank() ? null : model, before)));
  }

  /** In words, how what is in force of a file differs from the packaged one. */
  @GET
  @Path("difference/{file}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response difference(@PathParam("file") String file) {
    return program.getBean(CockpitAnswers.class).to(() -> read(() -> Map.of("sentences",
        program.getBean(ModelsNow.class).differenceFromPackaged(file))));
  }

  /** A file of a deployment, to be saved. */
  @GET
  @Path("files/{deployment}/{name}")
  public Response file(@PathParam("deployment") String deployment, @PathParam("name") String name) {
    return program.getBean(CockpitAnswers.class).orProblem(() -> {
      ModelFile file = read(() -> program.getBean(ModelsNow.class).file(deployment, name).orElseThrow(() ->
          new PluginProblem(PluginProblem.NOT_HERE, "This file is not there any more; its deployment was deleted.")));
      return Response.ok(file.content(), MediaType.APPLICATION_OCTET_STREAM)
          .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name()).build().toString())
          .header("X-Content-Type-Options", "nosniff").header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
    });
  }

  private <T> T read(Supplier<T> answer) {
    program.getBean(CockpitAccess.class).person();
    return program.getBean(SignedIn.class).unchecked(answer);
  }
}
