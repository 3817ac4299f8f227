package dev.palier.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The command {@code replay}: exit status 0 when done, 2 when arguments, a model or an input line are unusable, 1 for a failure. */
public final class ReplayCommand {

  private static final int DONE = 0;
  private static final int UNUSABLE = 2;

  private ReplayCommand() {
  }

  /**
   * Runs the command and returns the exit status.
   *
   * @param application the program's Spring application, started without web server
   * @param arguments   what follows the command's name
   */
  public static int run(Class<?> application, String... arguments) throws IOException {
    try {
      ReplayArguments asked = ReplayArguments.parse(Arrays.asList(arguments));
      List<LoggedEvent> events = EventLog.read(asked.events());
      try (ConfigurableApplicationContext context = start(application, asked)) {
        context.getBean(UsedModels.class).requireComplete(asked);
        context.getBean(Replay.class).run(events, asked.until()).write(asked.outcomes());
      }
      return DONE;
    } catch (UnusableInput unusable) {
      System.err.println(unusable.getMessage());
      return UNUSABLE;
    }
  }

  private static ConfigurableApplicationContext start(Class<?> application, ReplayArguments asked) {
    List<String> settings = new ArrayList<>();
    if (asked.models() != null) {
      String folder = asked.models().toAbsolutePath().toUri() + "**/*";
      settings.add("--camunda.bpm.deployment-resource-pattern=" + folder + ".bpmn," + folder + ".dmn," + folder + ".form");
    }
    if (asked.zone() != null) {
      settings.add("--palier.sla.zone=" + asked.zone());
    }
    settings.add("--palier.sla.holidays=" + (asked.holidays() == null ? "" : asked.holidays().toAbsolutePath()));
    try {
      return new SpringApplicationBuilder(application).web(WebApplicationType.NONE).profiles("replay")
          .run(settings.toArray(String[]::new));
    } catch (RuntimeException failed) {
      throw UsedModels.refused(asked, failed);
    }
  }
}
