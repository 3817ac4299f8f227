package dev.palier.replay;

import java.io.IOException;
import java.nio.file.Path;
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
      if (asked.difference() != null) {
        new WhatIf(application, asked, events).write();
        return DONE;
      }
      Outcomes outcomes = new Outcomes();
      try (Sandbox sandbox = start(application, asked)) {
        sandbox.get(Replay.class).run(events, asked.until(), outcomes);
      }
      outcomes.write(asked.outcomes());
      return DONE;
    } catch (UnusableInput unusable) {
      System.err.println(unusable.getMessage());
      return UNUSABLE;
    }
  }

  private static Sandbox start(Class<?> application, ReplayArguments asked) {
    return asked.models() == null ? Sandbox.open(application, settings(asked, null))
        : start(application, settings(asked, asked.models()), "--models: " + asked.models());
  }

  /**
   * Opens a sandbox with models of a folder.
   *
   * @param folder where they come from, for messages
   * @throws UnusableInput if the models are refused or incomplete
   */
  static Sandbox start(Class<?> application, Map<String, String> settings, String folder) {
    Sandbox sandbox;
    try {
      sandbox = Sandbox.open(application, settings);
    } catch (RuntimeException failed) {
      throw UsedModels.refused(folder, failed);
    }
    try {
      sandbox.get(UsedModels.class).requireComplete(folder);
      return sandbox;
    } catch (UnusableInput incomplete) {
      sandbox.close();
      throw incomplete;
    }
  }

  /** The settings of a sandbox; with a folder of models, or null for the packaged ones. */
  static Map<String, String> settings(ReplayArguments asked, Path models) {
    Map<String, String> settings = new HashMap<>();
    if (models != null) {
      settings.putAll(Sandbox.modelsIn(models));
    }
    if (asked.zone() != null) {
      settings.put("palier.sla.zone", asked.zone().getId());
    }
    settings.put("palier.sla.holidays", asked.holidays() == null ? "" : asked.holidays().toAbsolutePath().toString());
    return settings;
  }
}
