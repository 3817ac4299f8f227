package dev.palier.tasklist.process.plugin;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Where the plugin's pages and answers are: {@code /camunda/api/tasklist/plugin/palier}. Jersey makes one for each request. */
@Path("plugin/" + TicketTabPlugin.ID)
public class TicketTabRoot extends AbstractTasklistPluginRootResource {

  /** For Jersey. */
  public TicketTabRoot() {
    super(TicketTabPlugin.ID);
  }

  /** The ticket of a task. */
  @Path("{engine}/tasks/{task}")
  public TicketTabResource ticket(@PathParam("engine") String engine, @PathParam("task") String task) {
    ApplicationContext program = program(engine);
    return new TicketTabResource(task, program.getBean(TicketTab.class), program.getBean(TabActs.class),
        program.getBean(TabAnswers.class));
  }

  /** The time left, for the cards of a list. */
  @Path("{engine}/cards")
  public CardsResource cards(@PathParam("engine") String engine) {
    ApplicationContext program = program(engine);
    return new CardsResource(program.getBean(TicketTab.class), program.getBean(TabAnswers.class));
  }

  /** The packs of a business review. */
  @Path("{engine}/reviews/{review}/packs")
  public ReviewPacksResource packs(@PathParam("engine") String engine, @PathParam("review") String review) {
    ApplicationContext program = program(engine);
    return new ReviewPacksResource(review, program.getBean(ReviewShelf.class), program.getBean(TabAnswers.class));
  }

  private ApplicationContext program(String engine) {
    ApplicationContext program = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
    if (!program.getBean(ProcessEngine.class).getName().equals(engine)) {
      throw new NotFoundException();
    }
    return program;
  }
}
