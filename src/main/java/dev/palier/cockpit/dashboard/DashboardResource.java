package dev.palier.cockpit.dashboard;

import dev.palier.cockpit.access.CockpitAccess;
import dev.palier.cockpit.access.CockpitAnswers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.springframework.context.ApplicationContext;

/** The dashboard's data, all in one answer. */
public class DashboardResource {

  private final ApplicationContext program;

  /** For the plugin's root. */
  public DashboardResource(ApplicationContext program) {
    this.program = program;
  }

  /** What it shows now. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response now() {
    return program.getBean(CockpitAnswers.class).to(() -> {
      program.getBean(CockpitAccess.class).person();
      return program.getBean(Dashboard.class).now();
    });
  }
}
