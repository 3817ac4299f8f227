package dev.palier.replay;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
      CommandLogging.begin();
      ReplayArguments asked = ReplayArguments.parse(Arrays.asList(arguments));
      List<LoggedEvent> events = EventLog.read(asked.events());
      try (Sandbox sandbox = start(application, asked)) {
        sandbox.get(UsedModels.class).requireComplete(asked);
        sandbox.get(Replay.class).run(events, asked.until()).write(asked.outcomes());
      }
      return DONE;
    } catch (UnusableInput unusable) {
      System.err.println(unusable.getMessage());
      return UNUSABLE;
    }
  }

  private static Sandbox start(Class<?> application, ReplayArguments asked) {
    Map<String, String> settings = new HashMap<>();
    if (asked.models() != null) {
      settings.putAll(Sandbox.modelsIn(asked.models()));
    }
    if (asked.zone() != null) {
      settings.put("palier.sla.zone", asked.zone().getId());
    }
    settings.put("palier.sla.holidays", asked.holidays() == null ? "" : asked.holidays().toAbsolutePath().toString());
    try {
      return Sandbox.open(application, settings);
    } catch (RuntimeException failed) {
      throw UsedModels.refused(asked, failed);
    }
  }
}
