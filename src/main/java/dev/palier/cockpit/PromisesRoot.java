package dev.palier.cockpit;

import dev.palier.cockpit.access.CockpitAccess;
import dev.palier.cockpit.access.CockpitAnswers;
import dev.palier.cockpit.board.BoardResource;
import dev.palier.cockpit.course.InstanceResource;
import dev.palier.cockpit.dashboard.DashboardResource;
import dev.palier.cockpit.finished.FinishedResource;
import dev.palier.cockpit.models.ModelsResource;
import dev.palier.cockpit.move.MoveResource;
import dev.palier.cockpit.stay.DefinitionResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Where the plugin's pages and answers are: {@code /camunda/api/cockpit/plugin/palier}. Jersey makes one for each request. The engine
 * only checks that somebody is signed in, so every sub-resource is handed out behind {@link CockpitAccess}.
 */
@Path("plugin/" + PromisesPlugin.ID)
public class PromisesRoot extends AbstractCockpitPluginRootResource {

  private static final List<String> ASSETS = List.of("app/plugin.js", "app/plugin.css", "app/page.js", "app/dashboard.js",
      "app/board.js", "app/instance.js", "app/definition.js", "app/finished.js", "app/marks.js", "app/story.js", "app/way.js",
      "app/picture.js", "app/models.js", "app/move.js");

  /** For Jersey. */
  public PromisesRoot() {
    super(PromisesPlugin.ID);
  }

  @Override
  public List<String> getAllowedAssets() {
    return ASSETS;
  }

  /** Who is signed in, for pages that greet or hide what one may not do. */
  @GET
  @Path("{engine}/me")
  @Produces(MediaType.APPLICATION_JSON)
  public Response me(@PathParam("engine") String engine) {
    ApplicationContext program = program(engine);
    return program.getBean(CockpitAnswers.class).to(() -> Map.of("user", program.getBean(CockpitAccess.class).person().user()));
  }

  /** The ticket of a process instance. */
  @Path("{engine}/instances/{instance}")
  public InstanceResource instance(@PathParam("engine") String engine, @PathParam("instance") String instance) {
    return new InstanceResource(instance, program(engine));
  }

  /** How tickets fare in a process definition. */
  @Path("{engine}/definitions/{definition}")
  public DefinitionResource definition(@PathParam("engine") String engine, @PathParam("definition") String definition) {
    return new DefinitionResource(definition, program(engine));
  }

  /** Tickets that have ended. */
  @Path("{engine}/finished")
  public FinishedResource finished(@PathParam("engine") String engine) {
    return new FinishedResource(program(engine));
  }

  /** What the dashboard shows. */
  @Path("{engine}/dashboard")
  public DashboardResource dashboard(@PathParam("engine") String engine) {
    return new DashboardResource(program(engine));
  }

  /** What the SLA board shows. */
  @Path("{engine}/board")
  public BoardResource board(@PathParam("engine") String engine) {
    return new BoardResource(program(engine));
  }

  /** What models are in force, and who signed them off. */
  @Path("{engine}/models")
  public ModelsResource models(@PathParam("engine") String engine) {
    return new ModelsResource(program(engine));
  }

  /** Moving tickets to another version of their models. */
  @Path("{engine}/move")
  public MoveResource move(@PathParam("engine") String engine) {
    return new MoveResource(program(engine));
  }

  private ApplicationContext program(String engine) {
    ApplicationContext program = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
    if (!program.getBean(ProcessEngine.class).getName().equals(engine)) {
      throw new NotFoundException();
    }
    return program;
  }
}
